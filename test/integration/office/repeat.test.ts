import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assessmentFileSchema } from '@shared/assessment/schema';
import { DOCUMENT_KINDS, isPdf, type DocumentKind } from '@shared/document/document-kinds';
import { descriptorOf, isOfIncident } from '@shared/document/kinds/registry';
import { afterAll, describe, expect, it } from 'vitest';
import { hostileFile, made, madeText, sampleFile } from '../../helpers/office';

const OFFICE_KINDS = DOCUMENT_KINDS.filter((kind) => !isPdf(kind) && !isOfIncident(kind));
const folder = mkdtempSync(join(tmpdir(), 'brieflock-office-'));
const timeZone = process.env['TZ'];

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function inZone<Value>(zone: string | undefined, work: () => Promise<Value>): Promise<Value> {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  return work();
}

const isZip = (kind: DocumentKind) => /^(?:docx|pptx|xlsx)$/.test(descriptorOf(kind).format);

describe.each(OFFICE_KINDS)('%s', (kind) => {
  it('is the same bytes every time, wherever the clock stands', async () => {
    const first = await inZone('Pacific/Auckland', () => made(kind, hostileFile()));
    const second = await inZone('America/Los_Angeles', () => made(kind, hostileFile()));
    await inZone(timeZone, () => Promise.resolve());
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(first.contents.every(({ count }) => count > 0)).toBe(true);
  });

  it('differs when an answer differs', async () => {
    const [one, other] = [await made(kind, sampleFile()), await made(kind, hostileFile())];
    expect(Buffer.compare(one.bytes, other.bytes)).not.toBe(0);
    expect(one.fingerprint).not.toBe(other.fingerprint);
  });
});

describe.each(OFFICE_KINDS.filter(isZip))('the archive of %s', (kind) => {
  it('is sound', async () => {
    const path = join(folder, kind);
    writeFileSync(path, (await made(kind, hostileFile())).bytes);
    expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected');
  });
});

describe('the data file', () => {
  it('is the assessment as it is, by its schema', async () => {
    const text = await madeText('answers-json', hostileFile());
    expect(assessmentFileSchema.parse(JSON.parse(text))).toEqual(hostileFile());
  });
});
