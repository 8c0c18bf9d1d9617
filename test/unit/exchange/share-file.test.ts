import { createHash, randomBytes } from 'node:crypto';
import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sealBytes } from '@shared/exchange/age-file';
import { isShareFile } from '@shared/exchange/tell-share-file';
import { openShareFile, sealShareFile } from '@shared/exchange/share-file';
import { anyFile, FAST, MAKER, PASSPHRASE, sampleFile } from './sample';

/** Room for a busy computer; alone, each test takes a second or two at most. */
vi.setConfig({ testTimeout: 60_000 });

async function seal(passphrase = PASSPHRASE, attachments?: ReadonlyMap<string, Uint8Array>) {
  const sealed = await sealShareFile({
    source: sampleFile(),
    passphrase,
    workFactor: FAST,
    ...MAKER,
    ...(attachments === undefined ? {} : { attachments }),
  });
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
  return sealed.value;
}

async function codeOf(bytes: Uint8Array, passphrase = PASSPHRASE): Promise<string> {
  const opened = await openShareFile({ bytes, passphrase });
  return opened.ok ? 'opened' : opened.error.code;
}

function changed(bytes: Uint8Array, at: number, mask: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
}

/** Where the parts of the header begin, for the one-digit work factor of these tests. */
function partsOf(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString('latin1');
  const salt = text.indexOf('scrypt ') + 'scrypt '.length;
  const workFactor = salt + 23;
  const wrappedKey = workFactor + 2;
  const mac = text.indexOf('--- ') + 4;
  return { salt, workFactor, wrappedKey, mac, payload: mac + 44 };
}

/** Every place in the header and its surroundings, every eleventh after that, and the last twenty. */
function placesIn(bytes: Uint8Array): readonly number[] {
  const near = partsOf(bytes).payload + 40;
  return [...bytes.keys()].filter((at) => at < near || at % 11 === 0 || at >= bytes.length - 20);
}

let sealed: Uint8Array;
/** More than two chunks of age's stream. */
let long: Uint8Array;

beforeAll(async () => {
  sealed = await seal();
  const attachment = Uint8Array.from(randomBytes(150_000));
  const hash = createHash('sha256').update(attachment).digest('hex');
  long = await seal(PASSPHRASE, new Map([[hash, attachment]]));
});

describe('a share file', () => {
  it('gives back every assessment under its passphrase', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (source) => {
        const made = await sealShareFile({ source, passphrase: PASSPHRASE, workFactor: FAST, ...MAKER });
        if (!made.ok) throw new Error(JSON.stringify(made.error));
        const opened = await openShareFile({ bytes: made.value, passphrase: PASSPHRASE });
        expect(opened.ok && opened.value.source).toEqual(source);
      }),
      { numRuns: 50 },
    );
  });

  it('shows nothing of its content and is different every time', async () => {
    expect(Buffer.from(sealed).toString('latin1')).not.toMatch(/manifest|assessment|Charter/);
    expect(Buffer.from(await seal()).equals(Buffer.from(sealed))).toBe(false);
  });

  it('costs 2^18 to guess unless a test says otherwise', async () => {
    const made = await sealShareFile({ source: sampleFile(), passphrase: PASSPHRASE, ...MAKER });
    if (!made.ok) throw new Error(made.error.code);
    expect(Buffer.from(made.value).toString('latin1')).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/,
    );
    expect(await codeOf(made.value)).toBe('opened');
    expect(await codeOf(made.value, 'some other passphrase')).toBe('share-file-wrong-passphrase');
  });

  it('reports its progress from start to end, never backwards', async () => {
    const seen: number[] = [];
    const onProgress = (_stage: string, done: number): void => void seen.push(done);
    await sealShareFile({
      source: sampleFile(),
      passphrase: PASSPHRASE,
      workFactor: FAST,
      ...MAKER,
      onProgress,
    });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect([seen.at(0), seen.at(-1)]).toEqual([0, 1]);
    seen.length = 0;
    await openShareFile({ bytes: sealed, passphrase: PASSPHRASE, onProgress });
    expect([seen.at(0), seen.at(-1)]).toEqual([0, 1]);
  });

  it('may be armored', async () => {
    const text = armor.encode(sealed);
    expect(isShareFile('anything.bin', strToU8(text))).toBe(true);
    expect(await codeOf(strToU8(text))).toBe('opened');
    expect(await codeOf(strToU8(`\n${text.replaceAll('\n', '\r\n')}\n`))).toBe('opened');
    expect(await codeOf(strToU8(text.slice(0, 900)))).toBe('share-file-truncated');
    expect(await codeOf(strToU8(text.slice(0, -10)))).toBe('share-file-truncated');
    expect(await codeOf(strToU8(text.slice(0, 40)))).toBe('share-file-truncated');
    expect(await codeOf(strToU8(text.replace(/\n.(.{63}\n)/, '\n?$1')))).toBe('share-file-altered');
    expect(await codeOf(strToU8(text.replace('-----END', '-----EMD')))).toBe('share-file-altered');
  });
});

describe('the passphrase of a share file', () => {
  it.each(['', 'short', 'eleven char', '😀😀😀😀😀😀😀😀😀😀😀'])(
    'is refused when sealing: %j',
    async (passphrase) => {
      const made = await sealShareFile({ source: sampleFile(), passphrase, workFactor: FAST, ...MAKER });
      expect(made).toEqual({
        ok: false,
        error: { code: 'passphrase-too-short', context: { minimum: '12' } },
      });
    },
  );

  it.each([
    'aaaaaaaaaaaa',
    ' '.repeat(12),
    '\u00a0'.repeat(14),
    'password1234',
    '😀'.repeat(12),
    'qwertyuiop1234',
  ])('is refused when it is long enough and easy to guess: %j', async (passphrase) => {
    const made = await sealShareFile({ source: sampleFile(), passphrase, workFactor: FAST, ...MAKER });
    expect(made).toMatchObject({ ok: false, error: { code: 'passphrase-weak' } });
  });

  it('is the same however the keyboard composes its letters', async () => {
    const composed = 'Caf\u00e9 \u00fcber zw\u00f6lf';
    expect(await codeOf(await seal(composed), composed.normalize('NFD'))).toBe('opened');
  });

  it.each([
    'wait … and see 12 harbors',
    'half ½ of it all',
    'Brand™ of the firm',
    'no\u00a0break\u00a0space\u00a0violin',
  ])('opens files sealed in the compatibility form of earlier versions: %j', async (typed) => {
    const inner = zipSync({ x: strToU8('x') });
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(FAST);
    encrypter.setPassphrase(typed.normalize('NFKC'));
    expect(await codeOf(await encrypter.encrypt(inner), typed)).toBe('share-file-invalid');
    expect(await codeOf(await seal(typed), typed)).toBe('opened');
  });

  it('opens with blanks around it, which people paste', async () => {
    expect(await codeOf(sealed, ` ${PASSPHRASE}\u00a0`)).toBe('opened');
  });

  it('opens a file that another age program made with its letters as typed', async () => {
    const typed = 'Cafe\u0301 typed apart';
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(FAST);
    encrypter.setPassphrase(typed);
    const inner = zipSync({ x: strToU8('x') });
    expect(await codeOf(await encrypter.encrypt(inner), typed)).toBe('share-file-invalid');
  });

  it.each(['', 'Four unrelated plain words', `${PASSPHRASE}.`, PASSPHRASE.slice(1), '\u0000', '\ud800'])(
    'does not open the file when it is wrong: %j',
    async (passphrase) => {
      expect(await codeOf(sealed, passphrase)).toBe('share-file-wrong-passphrase');
    },
  );
});

describe('a share file cut short', () => {
  it('says so at every length of the header and many of the payload', async () => {
    for (const length of placesIn(sealed)) {
      expect([length, await codeOf(sealed.subarray(0, length))]).toEqual([length, 'share-file-truncated']);
    }
  });

  it('says so between and inside the chunks of a long one', async () => {
    const chunk = 65_536 + 16;
    const { payload } = partsOf(long);
    const start = payload + 16;
    const cuts = [chunk, 2 * chunk].flatMap((at) =>
      [-17, -16, -1, 0, 1, 15, 16, 17].map((by) => start + at + by),
    );
    for (const length of [...cuts, long.length - 1, long.length - 4095]) {
      expect([length, await codeOf(long.subarray(0, length))]).toEqual([length, 'share-file-truncated']);
    }
  });

  it('says so at random lengths, but for the one in 4096 that looks like a change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: long.length - 1 }), async (length) => {
        const code = await codeOf(long.subarray(0, length));
        if (code !== 'share-file-truncated') {
          expect(code).toBe('share-file-altered');
          expect(((long.length - length) % 4096) % 16).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
    expect(await codeOf(long.subarray(0, -4096))).toBe('share-file-altered');
  });
});

describe('an altered share file', () => {
  /** What a change at this place may be called; the first is what it mostly is. */
  function namesFor(at: number): readonly string[] {
    const part = partsOf(sealed);
    const secret = ['share-file-wrong-passphrase', 'share-file-altered'];
    if (at === 'age-encryption.org/v'.length) return ['share-file-newer', 'share-file-altered'];
    if (at >= part.salt && at < part.salt + 22) return secret;
    if (at === part.workFactor) return secret;
    if (at >= part.wrappedKey && at < part.wrappedKey + 43) return secret;
    return ['share-file-altered'];
  }

  it('never opens, and is called altered wherever that can be known', async () => {
    for (const at of placesIn(sealed)) {
      const mask = 1 + ((at * 37) % 255);
      expect(namesFor(at), `byte ${String(at)}`).toContain(await codeOf(changed(sealed, at, mask)));
    }
  });

  it('never opens with any change to any byte of the header', async () => {
    const { payload } = partsOf(sealed);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: payload - 1 }), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        expect(namesFor(at)).toContain(await codeOf(changed(sealed, at, mask)));
      }),
      { numRuns: 500 },
    );
  });

  it('never opens with a changed bit in any chunk of a long one', async () => {
    const { payload } = partsOf(long);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: payload, max: long.length - 1 }),
        fc.nat({ max: 7 }),
        async (at, bit) => {
          expect(await codeOf(changed(long, at, 1 << bit))).toBe('share-file-altered');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is recognised when something was added at the end', async () => {
    for (const added of [1, 2, 100, 4096, 10_000]) {
      const longer = new Uint8Array([...sealed, ...new Uint8Array(added)]);
      expect([added, await codeOf(longer)]).toEqual([added, 'share-file-altered']);
    }
  });

  it('is recognised when chunks change places', async () => {
    const start = partsOf(long).payload + 16;
    const chunk = 65_536 + 16;
    const swapped = Buffer.concat([
      long.subarray(0, start),
      long.subarray(start + chunk, start + 2 * chunk),
      long.subarray(start, start + chunk),
      long.subarray(start + 2 * chunk),
    ]);
    expect(await codeOf(swapped)).toBe('share-file-altered');
  });
});

describe('another file', () => {
  it.each<[string, Uint8Array, string]>([
    ['a letter', strToU8('Dear colleague, please find enclosed'), 'share-file-not-age'],
    ['a ZIP', zipSync({ a: strToU8('a'.repeat(300)) }), 'share-file-not-age'],
    ['zeros', new Uint8Array(5000), 'share-file-not-age'],
    ['a later age format', strToU8('age-encryption.org/v2\n-> scrypt x 18\n'), 'share-file-newer'],
    ['an age header that is none', strToU8('age-encryption.org/v1\nhello\nhello\n'), 'share-file-altered'],
    ['nothing', new Uint8Array(), 'share-file-truncated'],
  ])('is told from a share file: %s', async (_name, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('encrypted to a key says that no passphrase opens it', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    expect(await codeOf(await encrypter.encrypt(new Uint8Array(100)))).toBe('share-file-needs-key');
  });

  it.each(['21', '30', '99', '4096', '999999'])(
    'is refused when it asks for work factor %s',
    async (factor) => {
      const text = Buffer.from(sealed)
        .toString('latin1')
        .replace(/( \S{22}) 1\n/, `$1 ${factor}\n`);
      const started = performance.now();
      const opened = await openShareFile({ bytes: Buffer.from(text, 'latin1'), passphrase: PASSPHRASE });
      expect(opened).toEqual({
        ok: false,
        error: { code: 'share-file-too-costly', context: { found: factor, limit: '20' } },
      });
      // Spending what it asks for would take eight seconds at the least.
      expect(performance.now() - started).toBeLessThan(2_000);
    },
  );

  it('sealed with the right passphrase but holding something else is refused whole', async () => {
    expect(await codeOf(await sealBytes(strToU8('Dear colleague'), PASSPHRASE, FAST))).toBe(
      'share-file-invalid',
    );
    const bomb = zipSync({ 'assessment.json': new Uint8Array(32 * 1024 * 1024) }, { level: 9 });
    expect(await codeOf(await sealBytes(bomb, PASSPHRASE, FAST))).toBe('share-file-too-large');
  });

  it('never makes the reader throw', async () => {
    const header = Buffer.from(sealed.subarray(0, 100));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, withHeader) => {
        expect(await codeOf(withHeader ? Buffer.concat([header, bytes]) : bytes)).not.toBe('opened');
      }),
    );
  });
});

describe('sealing', () => {
  it('does not make a file that would not open', async () => {
    const made = await sealShareFile({
      source: sampleFile(),
      passphrase: PASSPHRASE,
      workFactor: FAST,
      ...MAKER,
      attachments: new Map([['0'.repeat(64), strToU8('not of that hash')]]),
    });
    expect(made).toMatchObject({ ok: false, error: { code: 'share-file-invalid' } });
  });
});
