/** What a reader is told of how sure the law is that a paper names. */
import { joinWords } from '../../base/words';
import type { Authority, AuthorityConfidence } from '../../pack/schema';
import { datedWarning } from '../parts/authorities';
import { sentence, type Sentence } from './sentence';
import type { TraceRef } from './trace';

/** Stands behind a rule that is told as sure as the source was read. */
export const HEDGES: Readonly<Record<AuthorityConfidence, string>> = {
  primary: '',
  secondary: '',
  reported: ' (reported, not confirmed)',
  verify: ' (to be verified)',
};

/** Law whose end is near or past, a sentence each. */
export function datedSentences(authorities: readonly Authority[], asOf: string): readonly Sentence[] {
  return authorities.flatMap((authority) => {
    const warning = datedWarning(authority, asOf);
    if (warning === '') return [];
    return [
      sentence('rule', `${authority.shortName}: ${warning}`, [{ kind: 'authority', id: authority.id }]),
    ];
  });
}

/** Authorities by name behind what is to be said of all of them; nothing where there are none. */
export function namedTogether(authorities: readonly Authority[], what: string): readonly Sentence[] {
  const [first, ...rest] = authorities.map(({ id }): TraceRef => ({ kind: 'authority', id }));
  if (first === undefined) return [];
  const names = joinWords(
    authorities.map(({ shortName, doubtful }) => doubtful ?? shortName),
    'and',
  );
  return [sentence('link', `${what}: ${names}`, [first, ...rest])];
}
