import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '@shared/document/document-kinds';
import { makeDocument } from '../../../electron/node/documents/make-document';
import type { MadeDocument } from '../../../electron/node/documents/make-request';
import { readPdf } from '../../../electron/node/documents/extract/read-pdf';
import { COMPANY, SCRIPT_EXAMPLES, scriptsMatter } from '../../helpers/scripts-matter';
import { openPdf } from '../../helpers/read-pdf';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const TIMEOUT_MS = 400_000;
const made = new Map<DocumentKind, Promise<MadeDocument>>();

async function make(kind: DocumentKind): Promise<MadeDocument> {
  const outcome = await makeDocument(
    { kind, source: scriptsMatter(), asOf: '2026-11-29', pageSize: 'LETTER' },
    { resourcesDir: RESOURCES, onProgress: () => undefined },
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** Made once for all tests of this file. */
function document(kind: DocumentKind): Promise<MadeDocument> {
  const known = made.get(kind) ?? make(kind);
  made.set(kind, known);
  return known;
}

/** Letters and marks alone, in the order they are read: how readers space and break them is theirs. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Runs of letters that go one way: readers may put names and numbers of another direction elsewhere. */
function oneWay(text: string): readonly string[] {
  const runs = text.match(/[\u0590-\u08ff\s\u200c-\u200f]+|[^\u0590-\u08ff]+/gu) ?? [];
  return runs.map(letters).filter((run) => run !== '');
}

/** What poppler reads; `null` where it is not installed. */
function popplerText(bytes: Uint8Array): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'scripts-'));
  try {
    const path = join(folder, 'read.pdf');
    writeFileSync(path, bytes);
    const { error, stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', path, '-'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return error === undefined ? stdout.replace(/[\u202a-\u202e]/gu, '') : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a matter with names in every script', () => {
  it.each(['memo', 'briefing', 'memo-docx', 'answers-html'] as const)(
    'has all its items in the %s, and no character of it is lost',
    async (kind) => {
      const { proof, undrawn } = await document(kind);
      expect(proof.missing).toEqual([]);
      expect(proof.present).toBe(proof.total);
      expect(undrawn).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'is read back from the memo whole: people, tasks, files and notes',
    async () => {
      const { bytes } = await document('memo');
      const body = letters((await readPdf(bytes, () => undefined)).body);
      for (const { person, task, note } of SCRIPT_EXAMPLES) {
        expect(body).toContain(letters(person));
        for (const run of [...oneWay(task), ...oneWay(note)]) expect(body).toContain(run);
      }
    },
    TIMEOUT_MS,
  );

  it(
    'is read from the memo by poppler too, where it is installed',
    async () => {
      const { bytes } = await document('memo');
      const text = popplerText(bytes);
      if (text === null) return;
      const words = letters(text);
      // A line may break a name. A mark at the left end of a run is given to the words before: a known limit.
      const spoken = SCRIPT_EXAMPLES.flatMap(({ person, note }) => `${person} ${note}`.split(/\s+/));
      const wanted = spoken.flatMap(oneWay).map((word) => word.replace(/\p{M}$/u, ''));
      expect(wanted.filter((word) => !words.includes(word))).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'has its names in the title and the bookmarks as they were typed',
    async () => {
      const pdf = await openPdf((await document('memo')).bytes);
      const { info } = await pdf.getMetadata();
      expect(info).toMatchObject({ Title: `Legal memorandum: ${COMPANY}` });
      await pdf.destroy();
    },
    TIMEOUT_MS,
  );

  it(
    'makes the same bytes twice',
    async () => {
      const [first, second] = [await document('memo'), await make('memo')];
      expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    },
    TIMEOUT_MS,
  );
});
