import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAssessmentBytes, serializeAssessmentFile } from '@shared/exchange/assessment-file';
import { exchangeMessageSchema } from '../../../electron/workers/exchange/protocol';
import { runExchange } from '../../../electron/workers/exchange/run-exchange';
import { writePackFile } from '@shared/pack/pack-file';
import { editionTexts } from '../../helpers/editions';
import { sampleFile as bank } from '../../helpers/samples';
import { hostileJson, largestFile } from '../../helpers/hostile-json';
import { MAKER, PASSPHRASE, sampleFile } from '../../unit/exchange/sample';

interface Told {
  readonly stage: string;
  readonly done: number;
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brieflock-exchange-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs a request as the worker does: through structured cloning in and out, and through main's schema. */
async function work(request: unknown) {
  const progress: Told[] = [];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let timesAllRead = 0;
  const result = await runExchange(structuredClone(request), {
    onProgress: (stage, done) => progress.push({ stage, done }),
    onAllRead: () => {
      timesAllRead += 1;
    },
    onPart: (bytes) => {
      expect(timesAllRead).toBe(1);
      exchangeMessageSchema.parse(structuredClone({ kind: 'part', bytes }));
      parts.push(bytes);
    },
  });
  const message = exchangeMessageSchema.parse(structuredClone({ kind: 'result', result }));
  for (const told of progress) exchangeMessageSchema.parse({ kind: 'progress', ...told });
  if (message.kind !== 'result') throw new Error('No result.');
  // Once, where there was a file to read at all.
  expect(timesAllRead).toBeLessThanOrEqual(1);
  if (message.result.ok) expect(timesAllRead).toBe(1);
  return {
    result: message.result,
    progress,
    file: new Uint8Array(Buffer.concat(parts)),
    parts: parts.length,
  };
}

describe('the exchange worker', () => {
  it('seals and opens again, telling how far it is', { timeout: 60_000 }, async () => {
    const sealed = await work({ kind: 'seal', source: sampleFile(), passphrase: PASSPHRASE, ...MAKER });
    if (!sealed.result.ok || sealed.result.value.kind !== 'sealed') throw new Error('Not sealed.');
    expect(sealed.progress.map((told) => told.stage)).toEqual(['Packing', 'Encrypting', 'Encrypting']);

    const path = put('sample.brieflock', sealed.result.value.bytes);
    const opened = await work({ kind: 'open', path, passphrase: PASSPHRASE });
    if (!opened.result.ok || opened.result.value.kind !== 'opened') throw new Error('Not opened.');
    expect(parseAssessmentBytes(opened.file)).toEqual({ ok: true, value: sampleFile() });
    expect(opened.result.value.manifest).toMatchObject({ pack: sampleFile().pack });
    expect(opened.progress.at(-1)).toEqual({ stage: 'Checking', done: 1 });
  });

  it('tells a large file in small parts that make up the whole', { timeout: 60_000 }, async () => {
    const source = largestFile(bank('regional-bank'));
    const path = put('largest.json', serializeAssessmentFile(source));
    const opened = await work({ kind: 'open', path, passphrase: null });
    if (!opened.result.ok || opened.result.value.kind !== 'opened') throw new Error('Not opened.');
    expect(opened.parts).toBeGreaterThan(30);
    expect(opened.result.value.bytes).toBe(opened.file.byteLength);
    expect(JSON.parse(new TextDecoder().decode(opened.file))).toEqual(source);
  });

  it('names what is wrong with a file', async () => {
    const { result } = await work({ kind: 'open', path: put('letter', 'Dear colleague'), passphrase: 'x' });
    expect(result).toEqual({ ok: false, error: { code: 'share-file-not-age', context: {} } });
  });

  it('opens a plain file and makes one, with the very same content', async () => {
    const written = await work({ kind: 'write-plain', source: sampleFile() });
    if (!written.result.ok || written.result.value.kind !== 'written') throw new Error('Not written.');
    const path = put('sample.json', written.result.value.bytes);
    expect(readFileSync(path, 'utf8')).toBe(serializeAssessmentFile(sampleFile()));
    const opened = await work({ kind: 'open', path, passphrase: null });
    if (!opened.result.ok || opened.result.value.kind !== 'opened') throw new Error('Not opened.');
    expect(parseAssessmentBytes(opened.file)).toEqual({ ok: true, value: sampleFile() });
    expect(opened.progress.map((told) => told.stage)).toEqual(['Reading', 'Checking', 'Checking']);
  });

  it('keeps characters that no encoding has', async () => {
    const source = sampleFile({ title: 'a\ud800b' });
    const path = put('lone.json', serializeAssessmentFile(source));
    const opened = await work({ kind: 'open', path, passphrase: null });
    if (!opened.result.ok || opened.result.value.kind !== 'opened') throw new Error('Not opened.');
    expect(parseAssessmentBytes(opened.file)).toEqual({ ok: true, value: source });
  });

  it('says why a file cannot be read', async () => {
    const gone = await work({ kind: 'open', path: join(folder, 'gone.json'), passphrase: null });
    expect(gone.result).toMatchObject({
      error: { code: 'file-unreadable', context: { reason: 'it is no longer there' } },
    });
    const within = await work({ kind: 'open', path: folder, passphrase: null });
    expect(within.result).toMatchObject({ error: { context: { reason: 'it is a folder' } } });
  });

  it.skipIf(process.platform === 'win32')('stops reading what has no end', { timeout: 60_000 }, async () => {
    const plain = await work({ kind: 'open', path: '/dev/zero', passphrase: null });
    expect(plain.result).toMatchObject({
      error: { code: 'assessment-file-invalid', context: { problems: 'the file is larger than 64 MB.' } },
    });
    const sealed = await work({ kind: 'open', path: '/dev/zero', passphrase: 'x' });
    expect(sealed.result).toMatchObject({
      error: { code: 'share-file-too-large', context: { limit: '300 MB' } },
    });
    const pack = await work({ kind: 'read-pack', path: '/dev/zero' });
    expect(pack.result).toMatchObject({ error: { code: 'pack-file-too-large', context: { limit: '8 MB' } } });
  });

  it.each([
    'nothing but brackets',
    'a list of numbers',
    'one long text',
    'one field again and again',
  ] as const)(
    'refuses a hostile file of 64 MB and hands over nothing of it: %s',
    { timeout: 60_000 },
    async (kind) => {
      const path = put('hostile.json', hostileJson(kind, 64 * 1024 * 1024));
      const { result } = await work({ kind: 'open', path, passphrase: null });
      expect(result).toMatchObject({ ok: false, error: { code: 'assessment-file-invalid' } });
      expect(JSON.stringify(result).length).toBeLessThan(1_000);
    },
  );

  it('names the place where a pack holds too much', async () => {
    const texts = { ...editionTexts('edition-1'), 'clocks.json': `[${'0,'.repeat(200_000)}0]` };
    const { result } = await work({
      kind: 'read-pack',
      path: put('hostile.brieflock-pack', writePackFile(texts)),
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        kind: 'pack-unsound',
        problems: [{ file: 'clocks.json', line: 1, message: 'This holds more than 2000 entries.' }],
      },
    });
  });

  it('refuses a short passphrase', async () => {
    const { result } = await work({ kind: 'seal', source: sampleFile(), passphrase: 'short', ...MAKER });
    expect(result).toMatchObject({ ok: false, error: { code: 'passphrase-too-short' } });
  });

  it.each([
    null,
    'seal',
    {},
    { kind: 'seal' },
    { kind: 'open', bytes: [1], passphrase: 'x' },
    { kind: 'open', path: '', passphrase: 'x' },
    { kind: 'delete' },
  ])('refuses a message outside the protocol: %j', async (message) => {
    expect((await work(message)).result).toMatchObject({ ok: false, error: { code: 'request-invalid' } });
  });
});
