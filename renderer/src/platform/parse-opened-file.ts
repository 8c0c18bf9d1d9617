import type { AssessmentFile } from '@shared/assessment/schema';

/**
 * Turns the bytes of an opened file into the assessment file they hold.
 *
 * @param bytes - as the shell handed them over: JSON that its worker has checked in full, schema included. Checking it
 *   again here would hold the page up for as long as the worker took.
 */
export function parseOpenedFile(bytes: Uint8Array): AssessmentFile {
  return JSON.parse(new TextDecoder().decode(bytes)) as AssessmentFile;
}
