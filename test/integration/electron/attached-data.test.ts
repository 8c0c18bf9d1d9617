import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assessmentFileSchema, type AssessmentFile } from '@shared/assessment/schema';
import { parseAssessmentBytes } from '@shared/exchange/assessment-file';
import { DOCUMENT_KINDS, type DocumentKind } from '@shared/document/document-kinds';
import { mayCarryData } from '@shared/release/editions/kind-editions';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { runReport } from '../../../electron/cli/run-report';
import { openPdf } from '../../helpers/read-pdf';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const SURROUNDINGS = { resourcesDir: RESOURCES, onProgress: () => undefined };

let source: AssessmentFile;

beforeAll(async () => {
  const text = await readFile(resolve(RESOURCES, 'samples/regional-bank.json'), 'utf8');
  source = assessmentFileSchema.parse(JSON.parse(text));
});

function make(kind: DocumentKind, attachData?: boolean) {
  return makeDocument({ kind, source, asOf: '2026-11-23', pageSize: 'LETTER', attachData }, SURROUNDINGS);
}

/** The files inside a PDF, by name. */
async function filesIn(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const pdf = await openPdf(bytes);
  const attachments: unknown = await pdf.getAttachments();
  await pdf.destroy();
  const files = new Map<string, Uint8Array>();
  for (const entry of Object.values(attachments ?? {})) {
    const file: unknown = entry;
    if (typeof file !== 'object' || file === null || !('filename' in file) || !('content' in file)) continue;
    if (file.content instanceof Uint8Array) files.set(String(file.filename), file.content);
  }
  return files;
}

describe('the data of the assessment inside a document', { timeout: 60_000 }, () => {
  it('is there when counsel asks for it, as the file the app reads back', async () => {
    const made = await make('memo', true);
    if (!made.ok) throw new Error(made.error.code);
    const files = await filesIn(made.value.bytes);
    expect([...files.keys()]).toEqual(['assessment.json']);
    expect(parseAssessmentBytes(files.get('assessment.json') ?? new Uint8Array())).toMatchObject({
      ok: true,
      value: source,
    });
    const again = await make('memo', true);
    expect(again.ok && Buffer.compare(again.value.bytes, made.value.bytes)).toBe(0);
  });

  it('is not there when nobody asks', async () => {
    for (const kind of ['briefing', 'memo'] as const) {
      const made = await make(kind);
      if (!made.ok) throw new Error(made.error.code);
      expect([...(await filesIn(made.value.bytes)).keys()]).toEqual([]);
    }
  });

  it('is refused to every document that may go to others', async () => {
    for (const kind of DOCUMENT_KINDS.filter((each) => !mayCarryData(each))) {
      expect(await make(kind, true)).toEqual({
        ok: false,
        error: { code: 'document-data-refused', context: {} },
      });
    }
    expect(mayCarryData('briefing')).toBe(false);
    for (const edition of ['board', 'factual', 'redacted'] as const) {
      const request = { kind: 'memo', source, asOf: '2026-11-23', pageSize: 'LETTER', edition } as const;
      expect(await makeDocument({ ...request, attachData: true }, SURROUNDINGS)).toMatchObject({
        error: { code: 'document-data-refused' },
      });
    }
  });

  it('needs the memo on the command line', async () => {
    const args = ['--in', 'x.json', '--out', 'out', '--documents', 'briefing', '--attach-data'];
    const end = await runReport(args, { resourcesDir: RESOURCES, today: () => '2026-11-23' });
    expect(end.exitCode).toBe(2);
    expect(end.stderr).toContain('--attach-data needs the memo');
  });
});
