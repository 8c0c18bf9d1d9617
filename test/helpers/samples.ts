/** The samples, read from disk the way the headless command reads them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssessmentFile } from '@shared/assessment/schema';
import { parseAssessmentFile } from '@shared/exchange/assessment-file';

export const SAMPLES = [
  'regional-bank',
  'frontier-developer',
  'federal-contractor',
  'hospital-network',
  'new-york-insurer',
  'eu-facing-software-maker',
] as const;

/** One sample; throws with its problem if it cannot be read. */
export function sampleFile(name: (typeof SAMPLES)[number]): AssessmentFile {
  const path = join(import.meta.dirname, `../../resources/samples/${name}.json`);
  const parsed = parseAssessmentFile(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
