import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { serializeAssessmentFile } from '@shared/exchange/assessment-file';
import { buildSharePackage, DEFAULT_SHARE_LIMITS, readSharePackage } from '@shared/exchange/share-package';
import type { ZipLimits } from '@shared/base/zip-reader';
import { anyFile, CREATED_AT, MAKER, PACK, sampleFile } from './sample';

/** Room for a busy computer; alone, each test takes a second or two at most. */
vi.setConfig({ testTimeout: 60_000 });

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function entryOf(path: string, content: Uint8Array) {
  return { path, bytes: content.length, sha256: hashOf(content) };
}

const assessment = strToU8(serializeAssessmentFile(sampleFile()));

function manifestFor(files: readonly unknown[], over: Record<string, unknown> = {}): Uint8Array {
  const manifest = {
    format: 'brieflock-share',
    formatVersion: 1,
    createdAt: CREATED_AT,
    appVersion: '0.1.0',
  };
  return strToU8(JSON.stringify({ ...manifest, pack: PACK, files, ...over }));
}

/** A correct package, with what a test adds, replaces or (with `undefined`) leaves out. */
function packWith(over: Record<string, Uint8Array | undefined>): Uint8Array {
  const whole: Record<string, Uint8Array | undefined> = {
    'manifest.json': manifestFor([entryOf('assessment.json', assessment)]),
    'assessment.json': assessment,
    ...over,
  };
  const files: Zippable = {};
  for (const [name, content] of Object.entries(whole)) if (content !== undefined) files[name] = content;
  return zipSync(files);
}

function codeOf(zip: Uint8Array, limits: ZipLimits = DEFAULT_SHARE_LIMITS): string {
  const content = readSharePackage(zip, limits);
  return content.ok ? 'accepted' : content.error.code;
}

/** Replaces every occurrence of some bytes by as many others: names, without a change of any length. */
function replaceBytes(zip: Uint8Array, from: string, to: string): Uint8Array {
  expect(to.length).toBe(from.length);
  return Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(from, to), 'latin1');
}

describe('a share package', () => {
  it('gives back what was put in, attachments included', () => {
    const content = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(anyFile, fc.array(content, { maxLength: 3 }), (source, contents) => {
        const attachments = new Map(contents.map((bytes) => [hashOf(bytes), bytes]));
        const read = readSharePackage(
          buildSharePackage({ source, attachments, ...MAKER }),
          DEFAULT_SHARE_LIMITS,
        );
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        expect(read.value.source).toEqual(source);
        expect(new Map([...read.value.attachments].map(([hash, bytes]) => [hash, [...bytes]]))).toEqual(
          new Map([...attachments].map(([hash, bytes]) => [hash, [...bytes]])),
        );
      }),
    );
  });

  it('is the same bytes for the same content, in any time zone and order of attachments', () => {
    const attached = ['one', 'two', 'three'].map((text) => [hashOf(strToU8(text)), strToU8(text)] as const);
    const build = (attachments: ReadonlyMap<string, Uint8Array>) =>
      Buffer.from(buildSharePackage({ source: sampleFile(), attachments, ...MAKER })).toString('base64');
    const zone = process.env['TZ'];
    const made = build(new Map(attached));
    try {
      process.env['TZ'] = 'Pacific/Kiritimati';
      expect(build(new Map([...attached].reverse()))).toBe(made);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('says in its manifest what is inside, with sizes and hashes', () => {
    const read = readSharePackage(
      buildSharePackage({ source: sampleFile(), ...MAKER }),
      DEFAULT_SHARE_LIMITS,
    );
    expect(read.ok && read.value.manifest).toEqual({
      format: 'brieflock-share',
      formatVersion: 1,
      createdAt: CREATED_AT,
      appVersion: '0.1.0',
      pack: PACK,
      files: [entryOf('assessment.json', assessment)],
    });
  });

  it('always has a length of the form that makes damage recognisable', () => {
    fc.assert(
      fc.property(anyFile, (source) => {
        expect(buildSharePackage({ source, ...MAKER }).length % 4096).toBe(2048);
      }),
    );
  });

  it('is accepted when another program packed it', () => {
    expect(codeOf(packWith({}))).toBe('accepted');
  });
});

describe('a package that is not ours', () => {
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['text', strToU8('Dear colleague,')],
    ['an empty ZIP', zipSync({})],
    ['a ZIP of something else', zipSync({ 'letter.docx': strToU8('x') })],
    ['a ZIP cut short', packWith({}).subarray(0, 400)],
    ['a ZIP without its table of contents', packWith({}).subarray(0, -120)],
    ['no manifest', packWith({ 'manifest.json': undefined })],
    ['a manifest that is not JSON', packWith({ 'manifest.json': strToU8('{') })],
    ['a manifest that is not UTF-8', packWith({ 'manifest.json': Uint8Array.from([0x7b, 0xff, 0x7d]) })],
    ['a manifest of another format', packWith({ 'manifest.json': manifestFor([], { format: 'zip' }) })],
    ['a manifest without files', packWith({ 'manifest.json': manifestFor([]) })],
    [
      'a manifest with a field too many',
      packWith({ 'manifest.json': manifestFor([entryOf('assessment.json', assessment)], { x: 1 }) }),
    ],
    ['no assessment', packWith({ 'assessment.json': undefined })],
    ['an assessment that is not JSON', withAssessment(strToU8('{'))],
    [
      'a manifest that names another pack',
      packWith({
        'manifest.json': manifestFor([entryOf('assessment.json', assessment)], {
          pack: { id: 'other', version: '1.0.0' },
        }),
      }),
    ],
    [
      'a manifest that names a file twice',
      packWith({
        'manifest.json': manifestFor([
          entryOf('assessment.json', assessment),
          entryOf('assessment.json', assessment),
        ]),
      }),
    ],
    [
      'a file the manifest does not name',
      packWith({ [`attachments/${hashOf(strToU8('x'))}`]: strToU8('x') }),
    ],
    ['an attachment under a wrong name', withAttachment(hashOf(strToU8('y')), strToU8('x'))],
  ])('is refused: %s', (_name, zip) => {
    expect(codeOf(zip)).toBe('share-file-invalid');
  });

  function withAssessment(content: Uint8Array): Uint8Array {
    return packWith({
      'manifest.json': manifestFor([entryOf('assessment.json', content)]),
      'assessment.json': content,
    });
  }

  function withAttachment(name: string, content: Uint8Array): Uint8Array {
    const path = `attachments/${name}`;
    const files = [entryOf('assessment.json', assessment), entryOf(path, content)];
    return packWith({ 'manifest.json': manifestFor(files), [path]: content });
  }

  it('keeps the paths of what does not fit in the assessment', () => {
    const read = readSharePackage(
      withAssessment(strToU8('{"format":"brieflock-assessment","formatVersion":1}')),
      DEFAULT_SHARE_LIMITS,
    );
    expect(read).toMatchObject({ ok: false, error: { code: 'assessment-file-invalid' } });
  });

  it('is refused as newer, with both versions, whatever else is in it', () => {
    const zip = packWith({ 'manifest.json': manifestFor([], { formatVersion: 2, files: 'elsewhere' }) });
    expect(readSharePackage(zip, DEFAULT_SHARE_LIMITS)).toEqual({
      ok: false,
      error: { code: 'share-file-newer', context: { found: '2', supported: '1' } },
    });
    const inside = withAssessment(strToU8('{"format":"brieflock-assessment","formatVersion":7}'));
    expect(codeOf(inside)).toBe('assessment-file-newer');
  });

  it('is refused as altered where size or hash is not the one listed, and names the file', () => {
    const other = Uint8Array.from(assessment);
    other[10] = 0x20;
    const longer = Uint8Array.from([...assessment, 0x0a]);
    for (const content of [other, longer]) {
      expect(readSharePackage(packWith({ 'assessment.json': content }), DEFAULT_SHARE_LIMITS)).toEqual({
        ok: false,
        error: { code: 'share-file-altered', context: { path: 'assessment.json' } },
      });
    }
  });
});

describe('a hostile package', () => {
  it.each([
    '../evil.json',
    '/etc/passwd',
    'C:\\evil.json',
    '..\\evil.json',
    'attachments/../../evil',
    'attachments/',
    'attachments/x',
    'ASSESSMENT.JSON',
    'assessment.json ',
    'assessment.json\u0000',
    './assessment.json',
    `attachments/${'A'.repeat(64)}`,
    `attachments/${'a'.repeat(64)}/x`,
    `attachments/${'a'.repeat(64)}\n`,
    '__proto__',
    '',
  ])('is refused for an entry called %j', (name) => {
    expect(codeOf(zipSync({ 'manifest.json': manifestFor([]), x: strToU8('x') }))).toBe('share-file-invalid');
    const placeholder = 'P'.repeat(Math.max(1, strToU8(name).length));
    const zip = packWith({ [placeholder]: strToU8('evil') });
    expect(codeOf(name === '' ? zip : replaceBytes(zip, placeholder, name))).toBe('share-file-invalid');
  });

  it('is refused for two entries of one name', () => {
    const twice = replaceBytes(
      packWith({ 'assessment.jsox': strToU8('{}') }),
      'assessment.jsox',
      'assessment.json',
    );
    expect(readSharePackage(twice, DEFAULT_SHARE_LIMITS)).toMatchObject({
      error: {
        code: 'share-file-invalid',
        context: { problem: 'The package inside holds the same file twice.' },
      },
    });
  });

  it('is refused when its table of contents names other files than it holds', () => {
    const zip = Buffer.from(packWith({}));
    zip.write('ASSESSMENT.JSON', zip.lastIndexOf('assessment.json'), 'latin1');
    expect(readSharePackage(zip, DEFAULT_SHARE_LIMITS)).toMatchObject({
      error: { context: { problem: 'The package inside contradicts its own list.' } },
    });
  });

  it('is refused quickly when its table of contents claims 65,535 entries', () => {
    const zip = Buffer.from(packWith({}));
    zip.writeUInt16LE(0xffff, zip.length - 14);
    expect(codeOf(zip)).toBe('share-file-invalid');
  });

  it('is refused for an unknown way of compression', () => {
    const lzma = Buffer.from(packWith({}));
    lzma.writeUInt16LE(14, 8);
    expect(codeOf(lzma)).toBe('share-file-invalid');
  });

  it('is stopped by the count of what comes out, not by what it declares', () => {
    const bomb = Buffer.from(zipSync({ 'assessment.json': new Uint8Array(64 * 1024 * 1024) }, { level: 9 }));
    expect(bomb.length).toBeLessThan(80_000);
    // Declares ten bytes: in the local header and in the table of contents.
    bomb.writeUInt32LE(10, 22);
    bomb.writeUInt32LE(10, bomb.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24);
    expect(codeOf(bomb)).toBe('share-file-too-large');
    expect(codeOf(bomb, { ...DEFAULT_SHARE_LIMITS, maxRatio: 1e9, maxTotalBytes: 5_000_000 })).toBe(
      'share-file-too-large',
    );
  });

  it('is stopped early: refusing a bomb costs far less than unpacking it', () => {
    const bomb = zipSync({ 'assessment.json': new Uint8Array(64 * 1024 * 1024) }, { level: 9 });
    const fastest = (work: () => unknown): number =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const started = performance.now();
          work();
          return performance.now() - started;
        }),
      );
    const unpacking = fastest(() => unzipSync(bomb));
    expect(fastest(() => codeOf(bomb))).toBeLessThan(unpacking / 2);
  });

  it('is stopped at the limit of entries', () => {
    const entries = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [
        `attachments/${String(index).padStart(64, '0')}`,
        strToU8('x'),
      ]),
    );
    expect(codeOf(packWith(entries), { ...DEFAULT_SHARE_LIMITS, maxEntries: 20 })).toBe(
      'share-file-too-large',
    );
  });

  it('is stopped when many entries are large only together', () => {
    const part = new Uint8Array(400_000).map((_, index) => (index * 7919) % 251);
    const entries = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`attachments/${String(index).padStart(64, '0')}`, part]),
    );
    const limits = { ...DEFAULT_SHARE_LIMITS, maxTotalBytes: 2_000_000 };
    expect(codeOf(packWith(entries), limits)).toBe('share-file-too-large');
  });

  it(
    'never crashes the reader and never passes damaged content, wherever a byte is changed',
    { timeout: 60_000 },
    () => {
      const zip = packWith({});
      fc.assert(
        fc.property(fc.nat({ max: zip.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, mask) => {
          const damaged = Uint8Array.from(zip);
          damaged[at] = (damaged[at] ?? 0) ^ mask;
          const read = readSharePackage(damaged, DEFAULT_SHARE_LIMITS);
          // Times, attributes and the like carry nothing: with them changed, the content is still the one hashed.
          if (read.ok) expect(read.value.source).toEqual(sampleFile());
        }),
        { numRuns: 400 },
      );
    },
  );
});
