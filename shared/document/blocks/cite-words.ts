/** Citations in words, the same in every format: "Citation, pin [P]; other citation [R] (expires …)". */
import type { CiteView } from '../cite-types';
import { runsWithNames, type NamedRun } from '../../wording/case-names';
import type { CitationsInline, TextInline } from './inline-types';

export interface CiteWords {
  readonly authorityId: string;
  /** The citation, in pieces: names of cases apart. */
  readonly runs: readonly NamedRun[];
  /** Its mark, its warning, and what separates it from the next. */
  readonly after: string;
}

/** The words of citations in order. */
export function citeWords(cites: readonly CiteView[]): readonly CiteWords[] {
  return cites.map(({ authorityId, text, names, mark, warning }, index) => {
    const warned = warning === '' ? '' : ` (${warning})`;
    const after = ` [${mark}]${warned}${index === cites.length - 1 ? '' : '; '}`;
    return { authorityId, runs: runsWithNames(text, names), after };
  });
}

function inlineOf({ text, isName }: NamedRun): TextInline {
  return { kind: 'text', text, ...(isName ? { mark: 'emphasis' } : {}) };
}

/** A text as inlines, with the names of cases in it set apart. */
export function namedInlines(text: string, names: readonly string[]): readonly TextInline[] {
  return runsWithNames(text, names).map(inlineOf);
}

/** Citations as running text, for a place that leads nowhere. */
export function citeInlines({ cites, none = '' }: CitationsInline): readonly TextInline[] {
  if (cites.length === 0) return none === '' ? [] : [{ kind: 'text', text: none }];
  return citeWords(cites).flatMap(({ runs, after }) => [
    ...runs.map(inlineOf),
    { kind: 'text', text: after },
  ]);
}
