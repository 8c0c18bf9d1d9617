/** What counsel’s list says of near matches, and the list with one more decision. The list is the only record of them. */
import { searchLetters } from './editions/search-letters';
import { CASED_MARKER, LEFT_MARKER, readTerms } from './editions/terms';

/** What becomes of words near a term. */
export type NearDecision = 'redact' | 'leave';

/** What a list says of words that stand in a document; `null` if nothing, or if the list cannot be read. */
export function nearDecision(list: string, form: string): NearDecision | null {
  const terms = readTerms(list);
  if (!terms.ok) return null;
  const wanted = searchLetters(form).cased;
  const isThis = (words: string) => searchLetters(words).cased === wanted;
  if (terms.left.some(isThis)) return 'leave';
  return terms.value.some(({ written }) => isThis(written)) ? 'redact' : null;
}

function isDecisionOn(line: string, wanted: string): boolean {
  const marker = [CASED_MARKER, LEFT_MARKER].find((each) => line.trim().startsWith(each));
  return marker !== undefined && searchLetters(line.trim().slice(marker.length)).cased === wanted;
}

/** The list with a decision, in the place of an earlier one on the same words. */
export function withNearDecision(list: string, form: string, decision: NearDecision): string {
  const wanted = searchLetters(form).cased;
  const kept = list.split('\n').filter((line) => !isDecisionOn(line, wanted));
  const marker = decision === 'redact' ? CASED_MARKER : LEFT_MARKER;
  return `${kept.join('\n').trimEnd()}\n${marker}${form}`.trimStart();
}

/** The part of a list that decides what is redacted. */
export function redactingLines(list: string): string {
  return list
    .split('\n')
    .filter((line) => !line.trim().startsWith(LEFT_MARKER))
    .join('\n')
    .trim();
}

/** Whether a document may be saved as far as near matches go: each may stay by counsel’s choice. */
export function isNearSettled(near: readonly { readonly form: string }[], list: string): boolean {
  return near.every(({ form }) => nearDecision(list, form) === 'leave');
}
