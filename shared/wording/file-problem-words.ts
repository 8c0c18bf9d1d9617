/**
 * Says in words where a file does not fit its schema. Quotes names of fields, never the values in them: an
 * error may be copied to a help desk, and answers must not travel with it.
 */
import type { z } from 'zod';
import { entryNoun } from './record-words';
import { fileIssueInWords, shortenFieldName } from './schema-issue-words';

type Issue = z.core.$ZodIssue;

/** How many problems are spelled out; the rest are counted. */
const SHOWN = 3;

function ordinal(position: number): string {
  const teen = position % 100 >= 11 && position % 100 <= 13;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][position % 10] ?? 'th');
  return `${String(position)}${suffix}`;
}

/** "assessment › answers › 3rd answer › value"; empty for the file as a whole. */
export function pathInWords(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => {
      if (typeof key !== 'number') return shortenFieldName(String(key));
      return `${ordinal(key + 1)} ${entryNoun(path[index - 1])}`;
    })
    .join(' › ');
}

/** One problem as "place: what is wrong". */
export function locatedProblemInWords(path: readonly PropertyKey[], problem: string): string {
  const place = pathInWords(path);
  return place === '' ? `the file ${problem}` : `${place}: ${problem}`;
}

/**
 * The first three problems, separated by semicolons, and how many more there are.
 *
 * @param issues - what zod found; parse with `reportInput: true`, or missing fields cannot be told apart
 */
export function problemsInWords(issues: readonly Issue[]): string {
  const shown = issues
    .slice(0, SHOWN)
    .map((issue) => locatedProblemInWords(issue.path, fileIssueInWords(issue)));
  const more = issues.length - shown.length;
  return more > 0 ? `${shown.join('; ')}; and ${String(more)} more.` : `${shown.join('; ')}.`;
}
