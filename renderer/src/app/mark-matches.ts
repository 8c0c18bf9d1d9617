/** Shows matches on the screen without touching what is on it: by highlights of the browser, and by a mark on fields. */
import { elementOf, type PageMatch } from '@renderer/ui/find-in-page';

const ALL = 'find-match';
const CURRENT = 'find-current';
const FIELD_MARK = 'data-find-match';

/** Where the browser has no highlights, matches are still counted and brought into view. */
function highlights(): HighlightRegistry | null {
  return typeof CSS === 'undefined' || !('highlights' in CSS) ? null : CSS.highlights;
}

/** Takes every mark away. */
export function clearMarks(): void {
  highlights()?.delete(ALL);
  highlights()?.delete(CURRENT);
  for (const field of document.querySelectorAll(`[${FIELD_MARK}]`)) field.removeAttribute(FIELD_MARK);
}

/** Marks all matches, and one of them as the one that is meant. */
export function markMatches(matches: readonly PageMatch[], current: number): void {
  clearMarks();
  const ranges = (wanted: (index: number) => boolean) =>
    matches.flatMap((match, index) => (match.kind === 'text' && wanted(index) ? [match.range] : []));
  highlights()?.set(ALL, new Highlight(...ranges((index) => index !== current)));
  highlights()?.set(CURRENT, new Highlight(...ranges((index) => index === current)));
  matches.forEach((match, index) => {
    if (match.kind === 'field' && match.field.getAttribute(FIELD_MARK) !== 'current')
      match.field.setAttribute(FIELD_MARK, index === current ? 'current' : 'other');
  });
}

/** Brings a match into view. */
export function revealMatch(match: PageMatch): void {
  elementOf(match)?.scrollIntoView({ block: 'center', behavior: 'instant' });
}
