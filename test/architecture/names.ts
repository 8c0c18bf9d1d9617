/** Reads the names that shipped files declare and judges them by the glossary; knows nothing of what they do. */
import ts from 'typescript';
import { nodesOf } from './source-files';

/** A name declared at the top of a file. */
export interface DeclaredName {
  readonly file: string;
  readonly name: string;
  /** Declared and exported here. What a file only hands on from another is that file's. */
  readonly isExported: boolean;
}

/** A retired word, and what took its place. See `docs/glossary.md`. */
interface Retired {
  readonly word: string;
  readonly instead: string;
  /** The word before it that gives it another meaning. */
  readonly unlessAfter?: string;
  /** The folders in which the word is retired; everywhere where there are none. */
  readonly within?: readonly string[];
}

/** Retired wherever they stand in a name. */
const RETIRED_WORDS: readonly Retired[] = [
  { word: 'standing', instead: 'rank (of a tally), gate status, authority status or headline id' },
  { word: 'standings', instead: 'ranks' },
  { word: 'exposure', instead: 'loss estimate, or legal exposure for the score', unlessAfter: 'legal' },
  { word: 'mover', instead: 'driver' },
  { word: 'movers', instead: 'drivers' },
  { word: 'surroundings', instead: 'context' },
  {
    word: 'edition',
    instead: 'pack version; an edition is a document for one group of readers',
    within: ['shared/pack/', 'shared/assessment/', 'renderer/src/screens/packs/', 'renderer/src/data/'],
  },
];

/** Retired as a whole exported name. */
const RETIRED_NAMES: ReadonlyMap<string, string> = new Map([
  ['recall', 'getCached…'],
  ['remember', 'setCached…'],
  ['forget', 'deleteCached…'],
  ['Overtaken', 'ConflictError'],
  ['setAsideUnreadable', 'quarantineUnreadable'],
  ['misfit', 'validationError'],
  ['touched', 'withUpdatedAt'],
  ['takeApart', 'extractStreams'],
  ['settlePlaces', 'resolveDestinations'],
  ['keepHeadings', 'keepWithNext'],
  ['writeOutStyles', 'inlineStyles'],
  ['strangersInWords', 'unknownIdsInWords'],
  ['readFileBack', 'extractDocument'],
  ['ReadBack', 'ExtractedDocument'],
  ['fold', 'normalizeForSearch'],
  ['useArrival', 'useScrollToTarget'],
  ['useChosen', 'useSelection'],
]);

/** Retired as the name of a field, wherever one is declared or given. */
const RETIRED_FIELDS: ReadonlyMap<string, string> = new Map([
  ['standing', 'status, gateStatus, headline, presence or what else it is'],
]);

/** Keys of files and of what commands print. They keep their spelling, so that what was written before is read. */
const KEYS_OF_FILES: readonly (readonly [file: string, field: string])[] = [
  ['electron/cli/run-pack-check.ts', 'standing'],
  ['electron/cli/score-fields.ts', 'standing'],
  ['electron/node/journal/journal-state.ts', 'standing'],
];

function statementsOf(file: string): readonly ts.Statement[] {
  return nodesOf(file).flatMap((node) => (ts.isSourceFile(node) ? [...node.statements] : []));
}

function bindingsOf(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? bindingsOf(element.name) : []));
}

function namesOf(node: ts.Node): readonly string[] {
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap(({ name }) => bindingsOf(name));
  }
  const isNamed =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node);
  return isNamed && node.name !== undefined ? [node.name.text] : [];
}

function hasExportKeyword(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

/** What a file exports by a list of its own names, e.g. `export { a, b }`, or under another name. */
function listedExports(file: string): readonly string[] {
  return statementsOf(file).flatMap((node) => {
    if (!ts.isExportDeclaration(node) || node.moduleSpecifier !== undefined) return [];
    const { exportClause } = node;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.map(({ name }) => name.text);
  });
}

/** Every name declared at the top of a file. Overloads and merged declarations count once. */
export function declaredIn(file: string): readonly DeclaredName[] {
  const exported = new Set(listedExports(file));
  const declared = new Map<string, boolean>([...exported].map((name) => [name, true]));
  for (const node of statementsOf(file)) {
    for (const name of namesOf(node)) {
      declared.set(name, declared.get(name) === true || hasExportKeyword(node));
    }
  }
  return [...declared].map(([name, isExported]) => ({ file, name, isExported }));
}

/** Exported names that stand in more than one file, each with its files. */
export function duplicatesAmong(names: readonly DeclaredName[]): readonly string[] {
  const files = new Map<string, readonly string[]>();
  for (const { file, name, isExported } of names) {
    if (isExported) files.set(name, [...(files.get(name) ?? []), file]);
  }
  return [...files]
    .filter(([, found]) => found.length > 1)
    .map(([name, found]) => `${name}: ${found.join(', ')}`);
}

/** The words of a name in lower case: `legalExposureOf` is legal, exposure, of. */
export function wordsOf(name: string): readonly string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((word) => word.toLowerCase());
}

/** Why a name must not be used; empty where it may. */
export function retiredIn({ file, name, isExported }: DeclaredName): readonly string[] {
  const words = wordsOf(name);
  const byWord = RETIRED_WORDS.filter(
    ({ word, unlessAfter, within }) =>
      words.some((found, index) => found === word && words[index - 1] !== (unlessAfter ?? null)) &&
      (within === undefined || within.some((folder) => file.startsWith(folder))),
  ).map(({ word, instead }) => `${file}: ${name}: instead of “${word}” say ${instead}`);
  const whole = isExported ? RETIRED_NAMES.get(name) : undefined;
  return whole === undefined ? byWord : [...byWord, `${file}: ${name}: say ${whole}`];
}

/** The name of the field that a node declares or gives a value to; `null` where it does neither. */
function fieldOf(node: ts.Node): string | null {
  const isField =
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node);
  return isField && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) ? node.name.text : null;
}

/** Why the fields of a file must not be called as they are; empty where they may. */
export function retiredFieldsIn(file: string): readonly string[] {
  return [...new Set(nodesOf(file).map(fieldOf))].flatMap((field) => {
    const instead = field === null ? undefined : RETIRED_FIELDS.get(field);
    const isKept = KEYS_OF_FILES.some(([where, key]) => where === file && key === field);
    return instead === undefined || isKept ? [] : [`${file}: ${field ?? ''}: say ${instead}`];
  });
}

/** The exceptions for keys of files that no file needs any more. */
export function idleExceptions(): readonly string[] {
  return KEYS_OF_FILES.filter(([file, key]) => !nodesOf(file).some((node) => fieldOf(node) === key)).map(
    ([file, key]) => `${file}: ${key}`,
  );
}
