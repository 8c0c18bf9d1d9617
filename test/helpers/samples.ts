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

/** One sample; throws with its problem if it cannot be read. */
export function sampleFile(name: (typeof ALL_SAMPLES)[number]): AssessmentFile {
  const path = join(import.meta.dirname, `../../resources/samples/${name}.json`);
  const parsed = parseAssessmentFile(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
