/** Proves a data file: every record of the assessment is in it, to the letter. Pure; reads no file. */
import canonicalize from 'canonicalize';
import type { Assessment } from '../../assessment/schema';
import type { Proof } from './prove';

/** Every record by a name a reader gives it. */
function recordsOf(assessment: Assessment): ReadonlyMap<string, unknown> {
  const { profile, answers, decisions, actions, exposure, snapshots, audit } = assessment;
  return new Map<string, unknown>([
    ['the profile', profile],
    ...answers.map((it): [string, unknown] => [`the answer to ${it.questionId}`, it]),
    ...decisions.map((it): [string, unknown] => [`the decision “${it.decisionId}”`, it]),
    ...actions.map((it): [string, unknown] => [`the planned action “${it.title}” (${it.id})`, it]),
    ...(exposure === null ? [] : [['the estimates of loss', exposure] satisfies [string, unknown]]),
    ...snapshots.map((it): [string, unknown] => [`snapshot ${String(it.number)}`, it]),
    ...audit.map((it): [string, unknown] => [`entry ${String(it.number)} of the log`, it]),
  ]);
}

/**
 * Compares the data read back with the data it was made from.
 *
 * @param read - as read from the finished file
 * @param shown - as the edition shows it
 */
export function proveData(read: Assessment, shown: Assessment): Proof {
  const found = recordsOf(read);
  const wanted = [...recordsOf(shown)];
  const missing = wanted
    .filter(([name, record]) => canonicalize(found.get(name)) !== canonicalize(record))
    .map(([name]) => name);
  return { total: wanted.length, present: wanted.length - missing.length, missing };
}
