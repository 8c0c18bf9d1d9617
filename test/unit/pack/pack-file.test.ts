import { strToU8, zipSync, type Zippable } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messageFor } from '@shared/wording/errors/messages';
import { readPackFile, writePackFile } from '@shared/pack/pack-file';
import { readPackTexts, type PackTexts } from '@shared/pack/read-pack-texts';

const PACKS = resolve(import.meta.dirname, '../../../resources/packs');

function textsOf(name: string): PackTexts {
  const folder = join(PACKS, name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  return Object.fromEntries(
    files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]),
  );
}

const template = textsOf('template');

function zip(change: Zippable): Uint8Array {
  const files = Object.fromEntries(Object.entries(template).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...files, ...change });
}

function problemOf(bytes: Uint8Array): string {
  const read = readPackFile(bytes);
  if (read.ok) throw new Error('It was read.');
  return `${read.error.code}: ${read.error.context['problem'] ?? read.error.context['limit'] ?? ''}`;
}

describe.each(['template', 'us-eo-14409'])('the pack %s as one file', (name) => {
  it('reads back word for word, and is a sound pack', () => {
    const texts = textsOf(name);
    const read = readPackFile(writePackFile(texts));
    expect(read).toEqual({ ok: true, value: texts });
    if (read.ok) expect(readPackTexts(read.value).pack.ok).toBe(true);
  });

  it('is the same bytes whatever the order of its texts', () => {
    const texts = textsOf(name);
    const turned = Object.fromEntries(Object.entries(texts).reverse());
    expect(Buffer.compare(writePackFile(texts), writePackFile(turned))).toBe(0);
  });
});

it('is read as common tools make it, with an entry for the folder', () => {
  expect(readPackFile(zip({ 'modules/': new Uint8Array() }))).toEqual({ ok: true, value: template });
});

describe('a file that is no good is refused whole', () => {
  it.each<[string, string]>([
    ['../../evil.json', '“../../evil.json”'],
    ['/etc/evil.json', '“/etc/evil.json”'],
    ['modules/../../evil.json', '“modules/../../evil.json”'],
    ['modules\\evil.json', '“modules\\evil.json”'],
    ['program.exe', '“program.exe”'],
    ['modules/Evil.json', '“modules/Evil.json”'],
    ['na\u202Eme.json', '“na?me.json”'],
  ])('with the name %j in it', (name, words) => {
    expect(problemOf(zip({ [name]: strToU8('{}') }))).toBe(
      `pack-file-invalid: It holds ${words}, which no pack can have.`,
    );
  });

  it('with a module that pack.json does not name', () => {
    expect(problemOf(zip({ 'modules/unlisted.json': strToU8('{}') }))).toMatch(
      /“modules\/unlisted\.json”, which its pack\.json does not name/,
    );
  });

  it('without a pack.json', () => {
    expect(problemOf(zipSync({ 'facets.json': strToU8('[]') }))).toMatch(/It has no pack\.json/);
  });

  it('that unpacks to more than a pack may hold', () => {
    const bomb = zip({ 'glossary.json': [strToU8(' '.repeat(64 * 1024 * 1024)), { level: 9 }] });
    expect(bomb.length).toBeLessThan(200_000);
    expect(problemOf(bomb)).toBe('pack-file-too-large: 8 MB when unpacked');
  });

  it('with too many files', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, place) => [`modules/m-${String(place)}.json`, strToU8('{}')]),
    );
    expect(problemOf(zip(many))).toBe('pack-file-too-large: 200 files');
  });

  it('with the same file twice', () => {
    const [one, other] = ['glossary.json', 'glossarz.json'].map((name) =>
      zipSync({ 'pack.json': strToU8('{}'), 'glossary.json': strToU8('[]'), [name]: strToU8('[]') }),
    );
    expect(one).toBeDefined();
    const text = Buffer.from(other ?? new Uint8Array()).toString('latin1');
    const doubled = Buffer.from(text.replaceAll('glossarz', 'glossary'), 'latin1');
    expect(problemOf(new Uint8Array(doubled))).toMatch(/the same file twice/);
  });

  it.each<[string, Uint8Array]>([
    ['is empty', new Uint8Array()],
    ['is no archive', strToU8('Dear colleague, please find enclosed')],
    ['is cut short', writePackFile(template).subarray(0, 900)],
  ])('that %s', (_name, bytes) => {
    expect(problemOf(bytes)).toMatch(/^pack-file-invalid: \S/);
  });

  it('with text in another encoding', () => {
    expect(problemOf(zip({ 'prompts.json': Uint8Array.from([0xff, 0xfe, 0x5b, 0x00]) }))).toMatch(
      /“prompts\.json” is not plain text/,
    );
  });
});

describe('a pack of an earlier form', () => {
  const earlier = (template['pack.json'] ?? '').replace('"formatVersion": 2', '"formatVersion": 1');

  it('is refused as one file, and told what it is', () => {
    for (const manifest of [earlier, `\uFEFF${earlier}`]) {
      const read = readPackFile(zip({ 'pack.json': strToU8(manifest) }));
      expect(read).toEqual({ ok: false, error: { code: 'pack-earlier-form', context: {} } });
    }
    expect(messageFor({ code: 'pack-earlier-form', context: { fileName: 'old.brieflock-pack' } })).toEqual({
      happened:
        '“old.brieflock-pack” was made for an earlier form of packs, which Brieflock no longer reads.',
      meaning: 'Nothing was imported. Your assessments and the packs already here are unchanged.',
      action:
        'Ask whoever made the pack for a version in the present form: it says whom each duty reaches, from which day, and what each answer leaves to be done.',
    });
  });

  it('is one problem in a folder, not as many as it has fields', () => {
    const { pack } = readPackTexts({ ...template, 'pack.json': earlier });
    const line = earlier.split('\n').findIndex((text) => text.includes('"formatVersion"')) + 1;
    expect(pack.ok ? [] : pack.error).toMatchObject([
      { file: 'pack.json', rule: 'format', path: 'formatVersion', line },
    ]);
    expect(pack.ok ? '' : pack.error[0]?.what).toContain('earlier form of packs');
  });
});

describe('a pack inside that is no good is told with file, line and place', () => {
  it('where it is not JSON', () => {
    const read = readPackFile(zip({ 'prompts.json': strToU8('[\n  {"id": "a",}\n]') }));
    const { pack } = readPackTexts(read.ok ? read.value : {});
    expect(pack.ok ? [] : pack.error).toMatchObject([{ file: 'prompts.json', rule: 'json', line: 2 }]);
  });

  it('where it does not fit', () => {
    const manifest = (template['pack.json'] ?? '').replace(/"version": "[^"]+"/, '"version": "one"');
    const read = readPackFile(zip({ 'pack.json': strToU8(manifest) }));
    const { pack } = readPackTexts(read.ok ? read.value : {});
    const line = manifest.split('\n').findIndex((text) => text.includes('"version"')) + 1;
    expect(pack.ok ? [] : pack.error).toMatchObject([{ file: 'pack.json', path: 'version', line }]);
  });

  it('where it is nested so deep that reading it would cost the stack', () => {
    const deep = `{"kind":"not","of":`.repeat(20_000) + '1' + '}'.repeat(20_000);
    const { pack } = readPackTexts({ ...template, 'clocks.json': deep });
    expect(pack.ok ? [] : pack.error).toMatchObject([
      { file: 'clocks.json', rule: 'format', what: 'This is nested too deeply.' },
    ]);
  });
});
