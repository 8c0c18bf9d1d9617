/** The embedded type families: where their files are and what they can draw. Reads only `resources/fonts`. */
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { create } from 'fontkit';

interface Faces {
  readonly normal: string;
  readonly bold: string;
  readonly italics: string;
  readonly bolditalics: string;
}

/** File names by the names documents use. "Bold" is drawn with the semibold face, which prints calmer. */
const FAMILIES = {
  'Source Serif 4': { folder: 'source-serif-4', stem: 'SourceSerif4' },
  'Source Sans 3': { folder: 'source-sans-3', stem: 'SourceSans3' },
} as const;

/** The family pdfmake and the charts fall back to when a text names none. */
export const DEFAULT_FAMILY = 'Source Serif 4';

/** Absolute path of the folder all fonts are under. */
export function fontsFolder(resourcesDir: string): string {
  return resolve(resourcesDir, 'fonts');
}

/** Tells whether a path lies below the fonts' folder: all that documents may read. */
export function isFontPath(resourcesDir: string, path: string): boolean {
  const way = relative(fontsFolder(resourcesDir), resolve(path));
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

/** Paths of every face by family, fresh on each call because pdfmake changes what it is given. */
export function fontFiles(resourcesDir: string): Record<string, Faces> {
  const entries = Object.entries(FAMILIES).map(([family, { folder, stem }]) => {
    const face = (name: string): string => join(fontsFolder(resourcesDir), folder, `${stem}-${name}.ttf`);
    const faces: Faces = {
      normal: face('Regular'),
      bold: face('Semibold'),
      italics: face('It'),
      bolditalics: face('SemiboldIt'),
    };
    return [family, faces] as const;
  });
  return Object.fromEntries(entries);
}

/** What each family can draw: the code points that all four of its faces have. */
export type FontCoverage = ReadonlyMap<string, ReadonlySet<number>>;

async function faceCoverage(path: string): Promise<ReadonlySet<number>> {
  const font = create(await readFile(path));
  return new Set('characterSet' in font ? font.characterSet : []);
}

/** Reads what the families can draw. Throws when a font file is missing or damaged. */
export async function loadFontCoverage(resourcesDir: string): Promise<FontCoverage> {
  const coverage = new Map<string, ReadonlySet<number>>();
  for (const [family, faces] of Object.entries(fontFiles(resourcesDir))) {
    const [first, ...others] = await Promise.all(
      [faces.normal, faces.bold, faces.italics, faces.bolditalics].map(faceCoverage),
    );
    const shared = [...(first ?? [])].filter((code) => others.every((face) => face.has(code)));
    coverage.set(family, new Set(shared));
  }
  return coverage;
}
