/** What "Verify a document" makes of a PDF that somebody brings: ours, altered, broken or hostile. Never rejects. */
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PdfInspection } from '@shared/release/inspection';
import { inspectPdf } from '../../../electron/node/documents/verify/inspect-pdf';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { withOtherByte, withOtherWords } from '../../helpers/alter-pdf';
import { bomb, claiming, endlessTree, pdfOf } from '../../helpers/hostile-pdf';
import { sampleFile } from '../../helpers/samples';

const resourcesDir = resolve(import.meta.dirname, '../../../resources');
const AS_OF = '2026-11-23';
const SLOW_MS = 60_000;
const FINGERPRINT = 'a'.repeat(64);

type Ours = Extract<PdfInspection, { readonly kind: 'ours' }>;

let folder: string;
let briefing: Uint8Array;
let genuine: Ours;

function inspect(bytes: Uint8Array): Promise<PdfInspection> {
  return inspectPdf(bytes, () => undefined);
}

async function inspectOurs(bytes: Uint8Array): Promise<Ours> {
  const found = await inspect(bytes);
  if (found.kind !== 'ours') throw new Error(`It is ${found.kind}.`);
  return found;
}

/** The briefing after qpdf has done something to it. */
function throughQpdf(...args: readonly string[]): Uint8Array {
  const [from, to] = [join(folder, 'in.pdf'), join(folder, 'out.pdf')];
  writeFileSync(from, briefing);
  execFileSync('qpdf', [...args, from, to]);
  return readFileSync(to);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brieflock-inspect-'));
  const made = await makeDocument(
    { kind: 'briefing', source: sampleFile('regional-bank'), asOf: AS_OF, pageSize: 'A4' },
    { resourcesDir, onProgress: () => undefined },
  );
  if (!made.ok) throw new Error(made.error.code);
  briefing = made.value.bytes;
  genuine = await inspectOurs(briefing);
}, SLOW_MS);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a document of ours', () => {
  it('says what it was made from and how', () => {
    expect(genuine.provenance).toMatchObject({
      kind: 'briefing',
      edition: 'board',
      asOf: AS_OF,
      pageSize: 'A4',
    });
    expect(genuine.sha256).toBe(createHash('sha256').update(briefing).digest('hex'));
    expect(genuine).toMatchObject({ isFinal: false, strangePages: [], hasAttachment: false });
    expect(genuine.pages).toHaveLength(3);
  });

  it('has other words on the page that was altered, and the same on all others', async () => {
    const altered = await inspectOurs(withOtherWords(briefing, 1));
    const differing = altered.pages.flatMap((page, index) => (page === genuine.pages[index] ? [] : [index]));
    expect(differing).toHaveLength(1);
    expect(altered.sha256).not.toBe(genuine.sha256);
  });

  it('has the same words and another digest when one byte of a property was altered', async () => {
    const altered = await inspectOurs(withOtherByte(briefing));
    expect(altered.pages).toEqual(genuine.pages);
    expect(altered.sha256).not.toBe(genuine.sha256);
  });

  it('is still known after another program saved it again', async () => {
    const again = await inspectOurs(throughQpdf('--object-streams=disable', '--stream-data=uncompress'));
    expect(again).toMatchObject({ provenance: genuine.provenance, pages: genuine.pages });
  });

  it('shows a page that was put in from elsewhere', async () => {
    const other = join(folder, 'other.pdf');
    writeFileSync(other, claiming('nothing'));
    const mixed = await inspectOurs(throughQpdf('--pages', '.', '1-2', other, '1', '.', '3-z', '--'));
    expect(mixed.strangePages).toEqual([3]);
  });

  it('is damaged, not believed, when it is locked or cut off', async () => {
    const locked = throughQpdf('--encrypt', 'secret', 'owner', '256', '--');
    expect(await inspect(locked)).toMatchObject({ kind: 'damaged' });
    const half = await inspect(briefing.subarray(0, briefing.length / 2));
    expect(half.kind).not.toBe('ours');
  });
});

describe('a file that is not ours', () => {
  it.each<readonly [string, Uint8Array]>([
    ['nothing at all', new Uint8Array()],
    ['random bytes', randomBytes(100_000)],
    ['a text', Buffer.from('Dear board, this is no PDF.')],
    ['a sound PDF that claims nothing', claiming('meeting, minutes')],
    ['a claim that is not whole', claiming(`fingerprint ${FINGERPRINT}; document memo`)],
    [
      'a claim of a document there is not',
      claiming(`fingerprint ${FINGERPRINT}; document deed; edition board; as of 2026-11-23; paper A4`),
    ],
  ])('%s', async (_, bytes) => {
    expect(await inspect(bytes)).toEqual({
      kind: 'not-ours',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  it('claims to be ours, and its page does not carry the fingerprint', async () => {
    const claim = `fingerprint ${FINGERPRINT}; document memo; edition board; as of 2026-11-23; paper A4`;
    expect(await inspect(claiming(claim))).toMatchObject({
      kind: 'ours',
      strangePages: [1],
      isFinal: false,
    });
  });
});

describe('a hostile file', { timeout: SLOW_MS }, () => {
  it.each<readonly [string, Uint8Array]>([
    ['a head and random bytes', Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(200_000)])],
    ['streams that never end', Buffer.from(`%PDF-1.7\n${'1 0 obj\nstream\n'.repeat(20_000)}`)],
    ['a page tree that contains itself', endlessTree()],
    ['no page', pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'])],
    ['brackets without end', Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(200_000)}`)],
    ['strings without end', Buffer.from(`%PDF-1.7\n1 0 obj\n${'(\\'.repeat(200_000)}`)],
  ])('ends in a verdict: %s', async (_, bytes) => {
    const { kind } = await inspect(bytes);
    expect(['damaged', 'not-ours']).toContain(kind);
  });

  it('unpacks to far more than it is', async () => {
    const bytes = bomb(96);
    expect(bytes.length).toBeLessThan(2 ** 20);
    const { kind } = await inspect(bytes);
    expect(['damaged', 'not-ours']).toContain(kind);
  });
});
