/** Where the log ends, in data that leaves out the log: a hash over who did what would confirm a guess at a name. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parseAssessmentFile } from '@shared/exchange/assessment-file';
import { headOf, missingAtEnd } from '@shared/history/log-notes';
import type { Edition } from '@shared/wording/edition';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { sampleFile } from '../../helpers/samples';

const resourcesDir = resolve(import.meta.dirname, '../../../resources');
const FILE = sampleFile('regional-bank');
const [ENTRY] = FILE.assessment.audit;

async function dataIn(edition: Edition): Promise<string> {
  const terms = edition === 'redacted' ? { redact: 'Margaret O’Dell\n' } : {};
  const made = await makeDocument(
    { kind: 'answers-json', source: FILE, asOf: '2026-11-30', pageSize: 'LETTER', edition, ...terms },
    { resourcesDir, onProgress: () => undefined },
  );
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return new TextDecoder().decode(made.value.bytes);
}

it.each(['board', 'factual', 'redacted'] as const)('is not told in the %s edition', async (edition) => {
  const data = await dataIn(edition);
  expect(ENTRY?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(data).not.toContain(ENTRY?.hash);
  const read = parseAssessmentFile(data);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.logHead).toBeNull();
  expect(missingAtEnd(read.value.assessment.audit, read.value.logHead)).toBe(0);
});

it('goes with the log in the privileged edition', async () => {
  const read = parseAssessmentFile(await dataIn('privileged'));
  expect(read.ok && read.value.logHead).toEqual(headOf(FILE.assessment.audit));
});
