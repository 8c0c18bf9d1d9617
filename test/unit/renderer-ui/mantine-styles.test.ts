/** The sheet of Mantine's styles holds those of every component in use, in the order Mantine has them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const MANTINE = join(ROOT, 'node_modules/@mantine');
const CORE = join(MANTINE, 'core/esm');

const read = (path: string) => readFileSync(path, 'utf8');

function filesIn(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
}

const listed = (text: string | undefined) =>
  (text ?? '').split(',').map((name) => name.trim().split(' as ')[0]);

/** What a file takes from Mantine's core by name. */
function namesIn(file: string): readonly string[] {
  return [...read(file).matchAll(/import \{([^}]*)\} from ['"]@mantine\/core['"]/g)]
    .flatMap(([, names]) => listed(names))
    .filter((name) => name !== undefined && name !== '' && !name.startsWith('type '))
    .map(String);
}

/** Name to the file of the core that has it. */
const homes = new Map(
  [...read(join(CORE, 'index.mjs')).matchAll(/import \{([^}]*)\} from "\.\/([^"]+)"/g)].flatMap(
    ([, names, file]) => listed(names).map((name) => [name, join(CORE, file ?? '')] as const),
  ),
);

/** The names of the style sheets that these files load with them. */
function sheetsOf(files: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const sheets = new Set<string>();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (file.endsWith('.module.mjs')) sheets.add(basename(file, '.module.mjs'));
    else {
      const folder = dirname(file);
      open.push(...[...read(file).matchAll(/from "(\.[^"]+)"/g)].map(([, to]) => join(folder, to ?? '')));
    }
  }
  return sheets;
}

const sources = [
  ...filesIn(join(ROOT, 'renderer/src'), /\.tsx?$/),
  ...['modals', 'notifications'].flatMap((name) => filesIn(join(MANTINE, name, 'esm'), /\.mjs$/)),
];
const used = sources.flatMap(namesIn);
const needed = sheetsOf(used.flatMap((name) => homes.get(name) ?? []));
const imported = [
  ...read(join(ROOT, 'renderer/src/styles/mantine.css')).matchAll(/styles\/([\w-]+)\.layer\.css/g),
].map(([, name]) => name ?? '');

describe('the sheet of Mantine’s styles', () => {
  it('sees what is in use', () => {
    expect(used).toEqual(expect.arrayContaining(['Button', 'Modal', 'Notification']));
    expect(needed.size).toBeGreaterThan(20);
  });

  it('holds the styles of every component in use and of what they are made of', () => {
    const known = [...needed].filter((name) => existsSync(join(MANTINE, `core/styles/${name}.layer.css`)));
    expect(known.filter((name) => !imported.includes(name))).toEqual([]);
  });

  it('has them in the order of the whole sheet', () => {
    const whole = read(join(MANTINE, 'core/styles.layer.css'));
    const places = imported.slice(3).map((name) => {
      const sheet = read(join(MANTINE, `core/styles/${name}.layer.css`));
      return whole.indexOf(/\.m_[0-9a-f]+/.exec(sheet)?.[0] ?? 'no class');
    });
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(imported.slice(0, 3)).toEqual(['baseline', 'default-css-variables', 'global']);
  });
});
