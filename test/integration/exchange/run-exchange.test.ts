import { describe, expect, it } from 'vitest';
import { exchangeMessageSchema } from '../../../electron/workers/exchange/protocol';
import { runExchange } from '../../../electron/workers/exchange/run-exchange';
import { MAKER, PASSPHRASE, sampleFile } from '../../unit/exchange/sample';

interface Told {
  readonly stage: string;
  readonly done: number;
}

/** Runs a request as the worker does: through structured cloning in and out, and through main's schema. */
async function work(request: unknown) {
  const progress: Told[] = [];
  const result = await runExchange(structuredClone(request), (stage, done) => {
    progress.push({ stage, done });
  });
  const message = exchangeMessageSchema.parse(structuredClone({ kind: 'result', result }));
  for (const told of progress) exchangeMessageSchema.parse({ kind: 'progress', ...told });
  if (message.kind !== 'result') throw new Error('No result.');
  return { result: message.result, progress };
}

describe('the exchange worker', () => {
  it('seals and opens again, telling how far it is', { timeout: 60_000 }, async () => {
    const sealed = await work({ kind: 'seal', source: sampleFile(), passphrase: PASSPHRASE, ...MAKER });
    if (!sealed.result.ok || sealed.result.value.kind !== 'sealed') throw new Error('Not sealed.');
    expect(sealed.progress.map((told) => told.stage)).toEqual(['Packing', 'Encrypting', 'Encrypting']);

    const opened = await work({ kind: 'open', bytes: sealed.result.value.bytes, passphrase: PASSPHRASE });
    expect(opened.result).toMatchObject({ ok: true, value: { kind: 'opened', source: sampleFile() } });
    expect(opened.progress.at(-1)).toEqual({ stage: 'Checking', done: 1 });
  });

  it('names what is wrong with a file', async () => {
    const { result } = await work({ kind: 'open', bytes: Buffer.from('Dear colleague'), passphrase: 'x' });
    expect(result).toEqual({ ok: false, error: { code: 'share-file-not-age', context: {} } });
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
    { kind: 'delete' },
  ])('refuses a message outside the protocol: %j', async (message) => {
    expect((await work(message)).result).toMatchObject({ ok: false, error: { code: 'request-invalid' } });
  });
});
