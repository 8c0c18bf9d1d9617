/** A note that counsel put into the memo as a sentence: papers for somebody outside keep to the pack’s own words. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { AssessmentFile } from '@shared/assessment/schema';
import { descriptorOf } from '@shared/document/kinds/registry';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { extractDocument } from '../../../electron/node/documents/extract/extract-document';
import { sampleFile } from '../../helpers/samples';

const resourcesDir = resolve(import.meta.dirname, '../../../resources');
const NOTE = 'Seven walruses vouched for this answer.';

function withSentences(): AssessmentFile {
  const file = sampleFile('hospital-network');
  const answers = file.assessment.answers.map((answer) => ({
    ...answer,
    note: NOTE,
    noteUse: 'sentence' as const,
  }));
  return { ...file, assessment: { ...file.assessment, answers } };
}

const FILE = withSentences();

async function bodyOf(kind: 'regulator-answers' | 'counterparty-answers' | 'memo-docx'): Promise<string> {
  const made = await makeDocument(
    { kind, source: FILE, asOf: '2026-11-30', pageSize: 'LETTER' },
    { resourcesDir, onProgress: () => undefined },
  );
  expect(made.ok ? '' : made.error).toBe('');
  if (!made.ok) return '';
  return (await extractDocument(descriptorOf(kind).format, made.value.bytes, () => undefined)).body;
}

it.each(['regulator-answers', 'counterparty-answers'] as const)('%s has none of it', async (kind) => {
  const body = await bodyOf(kind);
  expect(body).toContain(
    'The Company’s remediation deadline for the highest-risk vulnerabilities is 15 days',
  );
  expect(body).not.toContain('walruses');
});

it('the memo has it', async () => {
  expect(await bodyOf('memo-docx')).toContain('walruses vouched');
});
