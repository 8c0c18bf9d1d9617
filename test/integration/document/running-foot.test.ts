import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMadePdf } from '../../../electron/node/documents/extract/pdf/read-made-pdf';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { sampleFile } from '../../helpers/samples';

const resourcesDir = resolve(import.meta.dirname, '../../../resources');

/** The running heads and feet of a briefing of a company, page by page. */
async function furnitureOf(organisation: string): Promise<readonly string[]> {
  const file = sampleFile('regional-bank');
  const { assessment } = file;
  const source = { ...file, assessment: { ...assessment, profile: { ...assessment.profile, organisation } } };
  const made = await makeDocument(
    { kind: 'briefing', source, asOf: '2026-11-30', pageSize: 'A4' },
    { resourcesDir, onProgress: () => undefined },
  );
  if (!made.ok) throw new Error(made.error.code);
  const { pages } = readMadePdf(made.value.bytes, () => undefined);
  return pages.slice(1).map(({ furniture }) => furniture.replace(/\s+/gu, ' '));
}

describe('a company of a long name', { timeout: 60_000 }, () => {
  it.each(['Ö'.repeat(500), '銀'.repeat(120)])(
    'has day and fingerprint at every foot: %.3s…',
    async (name) => {
      const pages = await furnitureOf(name);
      expect(pages.length).toBeGreaterThan(0);
      for (const page of pages) {
        expect(page).toMatch(/… · Law read to .*, printed for November 30, 2026 Fingerprint \w{4} /u);
        expect(page).toMatch(/edition \S+/);
      }
    },
  );
});
