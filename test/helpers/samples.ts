/** The samples, read from disk the way the headless command reads them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssessmentFile } from '@shared/assessment/schema';
import { parseAssessmentFile } from '@shared/exchange/assessment-file';

/** Three that differ in what they do: enough for most tests. */
export const SAMPLES = ['regional-bank', 'frontier-developer', 'federal-contractor'] as const;

/** Every sample that ships. */
export const ALL_SAMPLES = [
  ...SAMPLES,
  'hospital-network',
  'new-york-insurer',
  'eu-facing-software-maker',
] as const;

export type Sample = (typeof ALL_SAMPLES)[number];

const read = new Map<string, AssessmentFile>();

/** One sample, read once for all tests of a process; throws with its problem if it cannot be read. */
export function sampleFile(name: Sample): AssessmentFile {
  const known = read.get(name);
  if (known !== undefined) return known;
  const path = join(import.meta.dirname, `../../resources/samples/${name}.json`);
  const parsed = parseAssessmentFile(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  read.set(name, parsed.value);
  return parsed.value;
}
