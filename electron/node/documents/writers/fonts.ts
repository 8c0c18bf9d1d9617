/** The embedded type families: where their files are and what they can draw. Reads only `resources/fonts`. */
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { shapingFont } from './type/shaper';

interface Faces {
  readonly normal: string;
  readonly bold: string;
  readonly italics: string;
  readonly bolditalics: string;
}

interface Family {
  readonly folder: string;
  readonly normal: string;
  /** Left out: drawn with the normal face and a stroke around it. */
  readonly bold?: string;
  /** Left out: scripts that know no slanted letters, drawn upright. */
  readonly italics?: readonly [normal: string, bold: string];
  /** How much larger it is set to look as large as the families around it. */
  readonly scale?: number;
}

function source(folder: string, stem: string): Family {
  const face = (name: string): string => `${stem}-${name}.ttf`;
  return {
    folder,
    normal: face('Regular'),
    bold: face('Semibold'),
    italics: [face('It'), face('SemiboldIt')],
  };
}

function noto(folder: string, stem: string): Family {
  return { folder, normal: `${stem}-Regular.ttf`, bold: `${stem}-SemiBold.ttf` };
}

/** By the names documents use. "Bold" is drawn with the semibold face where there is one, which prints calmer. */
const FAMILIES = {
  'Source Serif 4': source('source-serif-4', 'SourceSerif4'),
  'Source Sans 3': source('source-sans-3', 'SourceSans3'),
  'Noto Sans': noto('noto-sans', 'NotoSans'),
  'Noto Sans Hebrew': noto('noto-sans-hebrew', 'NotoSansHebrew'),
  Amiri: { folder: 'amiri', normal: 'Amiri-Regular.ttf', bold: 'Amiri-Bold.ttf', scale: 1.15 },
  'Noto Sans Devanagari': noto('noto-sans-devanagari', 'NotoSansDevanagari'),
  'Noto Sans Thai': noto('noto-sans-thai', 'NotoSansThai'),
  'Noto Sans SC': { folder: 'noto-sans-sc', normal: 'NotoSansSC-Regular.ttf' },
  'Noto Sans JP': { folder: 'noto-sans-jp', normal: 'NotoSansJP-Regular.ttf' },
  'Noto Sans KR': { folder: 'noto-sans-kr', normal: 'NotoSansKR-Regular.ttf' },
} as const satisfies Readonly<Record<string, Family>>;

/** The name of an embedded family. */
export type FamilyName = keyof typeof FAMILIES;

/** The family pdfmake and the charts fall back to when a text names none. */
export const DEFAULT_FAMILY: FamilyName = 'Source Serif 4';

/** Whether a name is that of an embedded family. */
export function isFamily(name: unknown): name is FamilyName {
  return typeof name === 'string' && name in FAMILIES;
}

/** Of Source Serif 4. */
const TALLEST = { ascender: 1036, descender: -335 } as const;

function familyOf(name: FamilyName): Family {
  return FAMILIES[name];
}

/** Whether a family has no bold face, so that bold is drawn with a stroke. */
export function isStrokedForBold(name: FamilyName): boolean {
  return familyOf(name).bold === undefined;
}

/** How much larger a family is set than the text around it. */
export function scaleOf(name: FamilyName): number {
  return familyOf(name).scale ?? 1;
}

/** Absolute path of the folder all fonts are under. */
export function fontsFolder(resourcesDir: string): string {
  return resolve(resourcesDir, 'fonts');
}

/** Tells whether a path lies below the fonts' folder: all that documents may read. */
export function isFontPath(resourcesDir: string, path: string): boolean {
  const way = relative(fontsFolder(resourcesDir), resolve(path));
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

function facesOf(resourcesDir: string, { folder, normal, bold = normal, italics }: Family): Faces {
  const path = (file: string): string => join(fontsFolder(resourcesDir), folder, file);
  const [slanted, boldSlanted] = italics ?? [normal, bold];
  return {
    normal: path(normal),
    bold: path(bold),
    italics: path(slanted),
    bolditalics: path(boldSlanted),
  };
}

/** Paths of every face by family, fresh on each call because pdfmake changes what it is given. */
export function fontFiles(resourcesDir: string): Record<string, Faces> {
  return Object.fromEntries(
    Object.entries(FAMILIES).map(([name, family]) => [name, facesOf(resourcesDir, family)]),
  );
}

/**
 * How far letters reach above and below the line, in thousandths of the size, where lines are laid out: no family makes
 * lines higher than the tallest of those that documents are set in.
 *
 * @param path - of a face
 */
export function lineLimits(path: string): { readonly ascender: number; readonly descender: number } {
  const { scale = 1 } =
    Object.values<Family>(FAMILIES).find(({ folder }) => basename(dirname(path)) === folder) ?? {};
  return { ascender: TALLEST.ascender / scale, descender: TALLEST.descender / scale };
}

/** What each family can draw. */
export interface FontCoverage {
  /** Whether all faces of a family have a character. Opens the files of the family when it is first asked. */
  readonly has: (family: FamilyName, codePoint: number) => boolean;
}

/** Tells what the families can draw. Asking throws when a font file is missing or damaged. */
export function fontCoverage(resourcesDir: string): FontCoverage {
  const known = new Map<FamilyName, Map<number, boolean>>();
  const drawnBy = (family: FamilyName): ReadonlySet<string> =>
    new Set<string>(Object.values(facesOf(resourcesDir, familyOf(family))));
  return {
    has: (family, codePoint) => {
      const ofFamily = known.get(family) ?? new Map<number, boolean>();
      known.set(family, ofFamily);
      const before = ofFamily.get(codePoint);
      if (before !== undefined) return before;
      const isThere = [...drawnBy(family)].every((path) => shapingFont(path).has(codePoint));
      ofFamily.set(codePoint, isThere);
      return isThere;
    },
  };
}

/** What charts are set in. */
const CHART_FAMILY: FamilyName = 'Source Sans 3';

/** The file of the upright face of a family. */
export function uprightFile(resourcesDir: string, name: FamilyName, isBold: boolean): string {
  return facesOf(resourcesDir, familyOf(name))[isBold ? 'bold' : 'normal'];
}

/** The files of what charts are set in. */
export function chartFontFiles(resourcesDir: string): readonly string[] {
  return [false, true].map((isBold) => uprightFile(resourcesDir, CHART_FAMILY, isBold));
}
