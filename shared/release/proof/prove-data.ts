/** Proves a data file: every record of the assessment is in it, to the letter. Pure; reads no file. */
import canonicalize from 'canonicalize';
import { RECORD_KINDS } from '../../assessment/record-kinds';
import type { Assessment } from '../../assessment/schema';
import { valuesIn } from '../../assessment/schema-parts';
import type { RecordKinds } from '../../assessment/schema-record-kind';
import { recordName } from '../../wording/record-words';
import type { Proof } from './prove';

/** Every record by a name a reader gives it; titles can be alike, so that a key stands beside them. */
function recordsOf(assessment: Assessment, kinds: RecordKinds): ReadonlyMap<string, unknown> {
  const records = Object.entries(kinds).flatMap(([name, kind]) =>
    valuesIn(assessment, kind).map((value) => {
      const key = kind.titleField === null ? '' : ` (${kind.key(value)})`;
      return [`${recordName(name, value)}${key}`, value] as const;
    }),
  );
  return new Map<string, unknown>([['the profile', assessment.profile], ...records]);
}

/**
 * Compares the data read back with the data it was made from.
 *
 * @param read - as read from the finished file
 * @param shown - as the edition shows it
 * @param kinds - the kinds of record to compare
 */
export function proveData(read: Assessment, shown: Assessment, kinds: RecordKinds = RECORD_KINDS): Proof {
  const found = recordsOf(read, kinds);
  const wanted = [...recordsOf(shown, kinds)];
  const missing = wanted
    .filter(([name, record]) => canonicalize(found.get(name)) !== canonicalize(record))
    .map(([name]) => name);
  return { total: wanted.length, present: wanted.length - missing.length, missing };
}
