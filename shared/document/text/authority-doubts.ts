/** What a reader is told of how sure the law is that a paper names. */
import { joinWords } from '../../base/words';
import type { Authority, AuthorityConfidence } from '../../pack/schema';
import { dayInWords, daysFromTo } from '../../base/days';
import { authorityStatusOf } from '../../pack/authority-status';
import { authorityTermInWords } from '../../wording/authority-status-words';
import type { ReportContext } from '../parts/context';
import { HORIZON_DAYS } from './dates';
import type { DecisionPoint } from './decisions';
import { sentence, type Sentence } from './sentence';
import { sentencesOf } from './sentences-of';
import type { TraceRef } from './trace';
import type { Part } from './unit';

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
    const words = authorityTermInWords(authority, authorityStatusOf(authority, asOf).status);
    return words === '' ? [] : [sentence('rule', words, [{ kind: 'authority', id: authority.id }])];
  });
}

function namedBy(
  authorities: readonly Authority[],
  what: string,
  nameOf: (authority: Authority) => string,
): readonly Sentence[] {
  const [first, ...rest] = authorities.map(({ id }): TraceRef => ({ kind: 'authority', id }));
  if (first === undefined) return [];
  const names = joinWords(authorities.map(nameOf), 'and');
  return [sentence('link', `${what}: ${names}`, [first, ...rest])];
}

/** Authorities behind what is to be said of all of them, each by what is doubtful of it; nothing where there are none. */
export function namedTogether(authorities: readonly Authority[], what: string): readonly Sentence[] {
  return namedBy(authorities, what, ({ shortName, doubtful }) => doubtful ?? shortName);
}

/** The same, each by its name: what is doubtful is some of what it asks for. */
export function namedInPart(authorities: readonly Authority[], what: string): readonly Sentence[] {
  return namedBy(authorities, what, ({ shortName }) => shortName);
}

function isEnding(authority: Authority, asOf: string): boolean {
  const { status } = authorityStatusOf(authority, asOf);
  return status !== 'current' && status !== 'not-yet-effective';
}

/** Law that has ended or may have, ends soon, or begins within the days a paper looks ahead. */
function isDated(authority: Authority, asOf: string): boolean {
  if (isEnding(authority, asOf)) return true;
  if (authorityStatusOf(authority, asOf).status === 'current') return false;
  return daysFromTo(asOf, authority.effectiveOn ?? asOf) <= HORIZON_DAYS;
}

function daysNamed({ effectiveOn, expiresOn, confirmedThrough }: Authority): readonly string[] {
  return [effectiveOn, expiresOn, confirmedThrough].flatMap((day) =>
    day === undefined ? [] : [dayInWords(day)],
  );
}

/** Whether a rule tells a day on which its law begins or ends, and that day matters now: no length of a paper cuts it. */
export function tellsItsTerm({ text, cites }: Sentence, { input, authorityById }: ReportContext): boolean {
  return cites.some(({ authority }) => {
    const found = authorityById.get(authority);
    if (found === undefined || !isDated(found, input.asOf)) return false;
    return daysNamed(found).some((day) => text.includes(day));
  });
}

/**
 * Law that has ended or may have, or ends soon, and that the parts rest on or speak of by its name, in the pack’s order.
 * Law that is still to begin is none of it: a rule says so itself, and nothing about it is in doubt.
 *
 * @param decisions - those the parts tell: what stands behind one is told although no sentence names it
 */
export function datedLawIn(
  parts: readonly Part[],
  decisions: readonly Pick<DecisionPoint, 'decision'>[],
  { input }: ReportContext,
): readonly Authority[] {
  const sentences = parts.flatMap(({ units }) => units).flatMap(sentencesOf);
  const rested = new Set([
    ...sentences.flatMap(({ trace }) => trace.flatMap((ref) => (ref.kind === 'authority' ? [ref.id] : []))),
    ...decisions.flatMap(({ decision }) => decision.authorities.map(({ authority }) => authority)),
  ]);
  const isNamed = (name: string) => sentences.some(({ text }) => text.includes(name.replace(/^the /, '')));
  return input.pack.authorities
    .filter((authority) => isEnding(authority, input.asOf))
    .filter(({ id, shortName }) => rested.has(id) || isNamed(shortName));
}
