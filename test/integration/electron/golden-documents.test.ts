/** One document of each kind that is laid out in pages, byte for byte as it was. */
import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { buildDocument } from '@shared/document/pdf/build-document';
import { pageMeasures } from '@shared/document/pdf/theme';
import { printPdf } from '../../../electron/node/documents/writers/print-pdf';
import { modelOf, RICH_ASSESSMENT, RICH_PACK } from '../../unit/document/report-fixture';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');

/** SHA-256 of each document, unpacked, so that another version of zlib changes nothing. */
const GOLDEN = {
  briefing: 'c84de2b8e37218230a4753e837ca072e71a328e84abec6a47416da88b13b2d79',
  memo: '168b928b7d547f391049b38a93f6c3f040e11c6bccd157d832431351c1df35ea',
} as const;

it.each(['briefing', 'memo'] as const)(
  'the %s is the one that was looked at',
  { timeout: 60_000 },
  async (kind) => {
    const page = pageMeasures('LETTER');
    const definition = buildDocument(kind, modelOf(RICH_PACK, RICH_ASSESSMENT), { pageSize: page.name });
    const printed = await printPdf(
      { definition: { ...definition, compress: false }, page },
      RESOURCES,
      () => undefined,
    );
    const hash = createHash('sha256').update(printed.bytes).digest('hex');
    const file = join(await mkdtemp(join(tmpdir(), 'brieflock-golden-')), `${kind}.pdf`);
    if (hash !== GOLDEN[kind]) await writeFile(file, printed.bytes);
    const hint = `The ${kind} has changed. It is in ${file}. Look at every page of it (pdftoppm -r 70 -png ${file} page), compare it with one made before the change (pdftotext -layout, qpdf --qdf), and if it is right, put its hash into GOLDEN.`;
    expect(hash, hint).toBe(GOLDEN[kind]);
  },
);
