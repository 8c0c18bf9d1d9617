/**
 * Says in words where a file does not fit its schema. Quotes names of fields, never the values in them: an
 * error may be copied to a help desk, and answers must not travel with it.
 */
import type { z } from 'zod';
import type { Assessment } from '../assessment/schema';
import { fileIssueInWords, shortenFieldName } from './schema-issue-words';

type Issue = z.core.$ZodIssue;

/** How many problems are spelled out; the rest are counted. */
const SHOWN = 3;

/** The names of the lists anywhere in a value. Names that the data chooses are none. */
type ListsIn<Value> = Value extends readonly (infer Entry)[]
  ? ListsIn<Entry>
  : Value extends object
    ? {
        [Name in keyof Value & string]:
          | (string extends Name ? never : NonNullable<Value[Name]> extends readonly unknown[] ? Name : never)
          | ListsIn<NonNullable<Value[Name]>>;
      }[keyof Value & string]
    : never;

/** What one entry of a list is called, by the name of the list. A list of an assessment without a word does not compile. */
const ENTRY_NOUNS: Readonly<Record<ListsIn<Assessment> | 'files', string>> = {
  answers: 'answer',
  evidence: 'piece of evidence',
  optionIds: 'option',
  files: 'file',
  decisions: 'decision',
  actions: 'action',
  estimates: 'estimate',
  snapshots: 'snapshot',
  modules: 'entry',
  scenarios: 'entry',
  findings: 'entry',
  signatures: 'signature',
  audit: 'audit entry',
};

const NOUNS: ReadonlyMap<PropertyKey | undefined, string> = new Map(Object.entries(ENTRY_NOUNS));

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
      return `${ordinal(key + 1)} ${NOUNS.get(path[index - 1]) ?? 'entry'}`;
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
