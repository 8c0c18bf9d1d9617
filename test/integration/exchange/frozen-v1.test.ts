import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAssessmentFile } from '@shared/exchange/assessment-file';
import { openShareFile } from '@shared/exchange/share-file';

/** Made once by version 1 and never again: whatever the program becomes, these must open. */
const FOLDER = join(import.meta.dirname, '../../fixtures/exchange');

function read(name: string): Buffer {
  return readFileSync(join(FOLDER, name));
}

describe('files of format version 1', () => {
  it('still open when encrypted, with everything in them', { timeout: 60_000 }, async () => {
    const passphrase = read('v1.passphrase.txt').toString('utf8').trimEnd();
    const opened = await openShareFile({ bytes: read('v1.brieflock'), passphrase });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const plain = parseAssessmentFile(read('v1.json').toString('utf8'));
    expect(plain).toEqual({ ok: true, value: opened.value.source });
    expect(opened.value.manifest).toMatchObject({ formatVersion: 1, createdAt: '2026-11-23T09:30:00.000Z' });
    expect(opened.value.source.assessment).toMatchObject({ title: 'A matter' });
    expect(opened.value.source.assessment.answers).toHaveLength(4);
    expect(
      [...opened.value.attachments.values()].map((bytes) => Buffer.from(bytes).toString('utf8')),
    ).toEqual(['A charter, as text.\n']);
  });
});
