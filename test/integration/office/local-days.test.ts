import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '@shared/document/document-kinds';
import { descriptorOf, isOfIncident } from '@shared/document/kinds/registry';
import { readProvenance } from '@shared/document/provenance';
import type { AssessmentFile } from '@shared/assessment/schema';
import { changed, sampleFile } from '../../helpers/office';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { extractDocument } from '../../../electron/node/documents/extract/extract-document';
import { readPdf } from '../../../electron/node/documents/extract/read-pdf';

const AT = { updatedAt: '2026-11-30T04:15:00.000Z', updatedBy: 'Counsel' } as const;
const LATE_ZONE = 'America/Los_Angeles';

/** Everything recorded at a quarter past eight in the evening of the 29th on the Pacific coast; in UTC it is the 30th. */
function evening(): AssessmentFile {
  const file = sampleFile();
  const { answers, actions, decisions } = file.assessment;
  return changed(file, {
    answers: answers.map((answer) => ({ ...answer, ...AT })),
    actions: actions.map((action) => ({ ...action, ...AT })),
    decisions: decisions.map((decision) => ({ ...decision, ...AT })),
  });
}

async function madeIn(kind: (typeof DOCUMENT_KINDS)[number], timeZone: string) {
  const made = await makeDocument(
    { kind, source: evening(), asOf: '2026-12-05', pageSize: 'LETTER', timeZone },
    { resourcesDir: 'resources', onProgress: () => undefined },
  );
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

const UTC_DAY = /November 30(?:, 2026)?(?!\d)/u;

describe.each(
  DOCUMENT_KINDS.filter((kind) => descriptorOf(kind).content.of !== 'data' && !isOfIncident(kind)),
)('%s', (kind) => {
  it('names the day on which something was recorded there', { timeout: 120_000 }, async () => {
    const { bytes, proof } = await madeIn(kind, LATE_ZONE);
    const { body } = await extractDocument(descriptorOf(kind).format, bytes, () => undefined);
    expect(proof.missing).toEqual([]);
    expect(UTC_DAY.exec(body)?.[0]).toBeUndefined();
  });
});

describe('a document of another time zone than UTC', () => {
  it('says which, so that it can be made again', { timeout: 120_000 }, async () => {
    const { bytes } = await madeIn('memo', LATE_ZONE);
    const { keywords } = await readPdf(new Uint8Array(bytes), () => undefined);
    expect(readProvenance(keywords)).toMatchObject({ timeZone: LATE_ZONE });
  });

  it('told in UTC names the day of UTC', { timeout: 120_000 }, async () => {
    const { bytes } = await madeIn('answers-html', 'UTC');
    const { body } = await extractDocument('html', bytes, () => undefined);
    expect(body).toMatch(/Recorded November 30, 2026/);
  });
});
