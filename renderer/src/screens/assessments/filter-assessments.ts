/** Which assessments the list shows, in which order and under which headings. Pure. */
import { foldedWords, foldText } from '@shared/base/fold';
import { naturalOrder } from '@shared/base/words';
import type { AssessmentSummary } from '@renderer/data/queries';

type Named = Pick<AssessmentSummary, 'title' | 'organisation' | 'group'>;

/** What is compared is made once for each summary: the list asks with every letter. */
const folded = new WeakMap<Named, string>();

function foldedOf(summary: Named): string {
  const known = folded.get(summary);
  if (known !== undefined) return known;
  const made = foldText(`${summary.title} ${summary.organisation} ${summary.group}`);
  folded.set(summary, made);
  return made;
}

/** Those whose title, organization or group holds every word typed, in any order, whatever the case and accents. */
export function filterAssessments<Summary extends Named>(
  list: readonly Summary[],
  typed: string,
): readonly Summary[] {
  const words = foldedWords(typed);
  if (words.length === 0) return list;
  return list.filter((summary) => {
    const text = foldedOf(summary);
    return words.every((word) => text.includes(word));
  });
}

/** What the list is ordered by. */
export type SortKey = 'title' | 'answered' | 'exposure' | 'readiness' | 'next' | 'owner' | 'changed';

/** An order, from its usual end or from the other. */
export interface Sorting {
  readonly by: SortKey;
  readonly isReversed: boolean;
}

/** What is known of an assessment besides its own row; `null` until it was read. */
export interface Known {
  readonly answered: number | null;
  readonly exposure: number | null;
  readonly readiness: number | null;
  /** `YYYY-MM-DD` of what is due next. */
  readonly next: string | null;
}

/** What is looked at first comes first: most exposed, least ready, due soonest. */
const FROM_HIGHEST: ReadonlySet<SortKey> = new Set(['exposure']);

function valueOf(summary: AssessmentSummary, by: SortKey, known: Known): string | number | null {
  switch (by) {
    case 'title':
      return summary.title;
    case 'owner':
      return summary.preparedBy.trim() === '' ? null : summary.preparedBy;
    case 'changed':
      return null;
    default:
      return known[by];
  }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : naturalOrder(String(a), String(b));
}

/**
 * The list in an order; what has no value stands at the end either way, and what is equal stays as it was.
 *
 * @param list - last changed first
 */
export function sortAssessments(
  list: readonly AssessmentSummary[],
  { by, isReversed }: Sorting,
  knownOf: (summary: AssessmentSummary) => Known,
): readonly AssessmentSummary[] {
  if (by === 'changed') return isReversed ? list.toReversed() : list;
  const sign = FROM_HIGHEST.has(by) === isReversed ? 1 : -1;
  return list
    .map((summary) => ({ summary, value: valueOf(summary, by, knownOf(summary)) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * compare(a.value, b.value);
    })
    .map(({ summary }) => summary);
}

/** What assessments are kept together by. */
export type Grouping = 'none' | 'group' | 'client';

/** Assessments under one heading; an empty heading is of those that belong to none. */
export interface AssessmentGroup {
  readonly heading: string;
  readonly list: readonly AssessmentSummary[];
}

/** The list by group or by organization, the headings in alphabetical order and those without one at the end. */
export function groupAssessments(
  list: readonly AssessmentSummary[],
  grouping: Grouping,
): readonly AssessmentGroup[] {
  if (grouping === 'none') return list.length === 0 ? [] : [{ heading: '', list }];
  const byHeading = new Map<string, { heading: string; list: AssessmentSummary[] }>();
  for (const summary of list) {
    const heading = (grouping === 'group' ? summary.group : summary.organisation).trim();
    // "Acme" and "ACME" are one client, called as the first of them is.
    const key = foldText(heading);
    const group = byHeading.get(key) ?? { heading, list: [] };
    byHeading.set(key, group);
    group.list.push(summary);
  }
  return [...byHeading.values()].sort((a, b) => {
    if (a.heading === '' || b.heading === '') return Number(a.heading === '') - Number(b.heading === '');
    return naturalOrder(foldText(a.heading), foldText(b.heading));
  });
}

/** The first so many assessments of the groups, in their order. */
export function firstAssessments(
  groups: readonly AssessmentGroup[],
  most: number,
): readonly AssessmentGroup[] {
  const shown: AssessmentGroup[] = [];
  let left = most;
  for (const { heading, list } of groups) {
    if (left <= 0) break;
    shown.push({ heading, list: list.slice(0, left) });
    left -= list.length;
  }
  return shown;
}
