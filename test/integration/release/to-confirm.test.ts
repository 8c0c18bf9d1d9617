/** Answers that were carried over and not confirmed, in finished files: each says when it was given, and nothing goes missing by it. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AssessmentFile } from '@shared/assessment/schema';
import type { DocumentKind } from '@shared/document/document-kinds';
import { descriptorOf } from '@shared/document/kinds/registry';
import { usualEdition } from '@shared/release/editions/kind-editions';
import { extractDocument } from '../../../electron/node/documents/extract/extract-document';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { sampleFile } from '../../helpers/samples';

const resourcesDir = resolve(import.meta.dirname, '../../../resources');
const bank = sampleFile('regional-bank');

function carriedOver(most: number): AssessmentFile {
  const answers = bank.assessment.answers.map((answer, at) =>
    at < most ? { ...answer, unconfirmedSince: '2026-03-12T12:00:00.000Z' } : answer,
  );
  return { ...bank, assessment: { ...bank.assessment, answers } };
}

async function made(source: AssessmentFile, kind: DocumentKind) {
  const document = await makeDocument(
    { kind, source, asOf: '2026-11-29', pageSize: 'LETTER', edition: usualEdition(kind), attachData: false },
    { resourcesDir, onProgress: () => undefined },
  );
  if (!document.ok) throw new Error(JSON.stringify(document.error));
  const { format } = descriptorOf(kind);
  const read = await extractDocument(format, document.value.bytes, () => undefined);
  return { proof: document.value.proof, text: read.body.replaceAll(/\s+/g, ' ') };
}

describe('answers to confirm', { timeout: 180_000 }, () => {
  it.each(['memo-docx', 'briefing', 'deck-pptx', 'answers-html'] as const)('are told in the %s', async (kind) => {
    const { proof, text } = await made(carriedOver(1_000), kind);
    expect(proof.missing).toEqual((await made(bank, kind)).proof.missing);
    expect(text).toContain('March 12, 2026');
    expect(text).toMatch(/not (been )?confirmed since/);
  });

  it('are counted, and only they', async () => {
    const { text } = await made(carriedOver(3), 'briefing');
    expect(text).toContain(
      'Three answers were carried over from an earlier assessment, given on March 12, 2026',
    );
    expect((await made(bank, 'briefing')).text).not.toContain('confirmed since');
  });
});
