/** Citations in words, the same in every format: "Citation, pin [P]; other citation [R] (expires …)". */
import type { CiteView } from '../cite-types';

export interface CiteWords {
  readonly authorityId: string;
  readonly text: string;
  /** Its mark, its warning, and what separates it from the next. */
  readonly after: string;
}

/** The words of citations in order. */
export function citeWords(cites: readonly CiteView[]): readonly CiteWords[] {
  return cites.map(({ authorityId, text, mark, warning }, index) => {
    const warned = warning === '' ? '' : ` (${warning})`;
    return { authorityId, text, after: ` [${mark}]${warned}${index === cites.length - 1 ? '' : '; '}` };
  });
}
