/** Reads the project's own files for the rules below; knows nothing of ESLint. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..', '..');

/** One import, with the file it means when that is one of ours. */
export interface Import {
  readonly from: string;
  /** As written, e.g. `@shared/base/result` or `node:fs`. */
  readonly specifier: string;
  /** The imported file below the project's top folder; `null` for a package or a Node module. */
  readonly target: string | null;
  readonly isTypeOnly: boolean;
  /** Imported when it is needed, not when the file is loaded. */
  readonly isDeferred: boolean;
}

/** Every file that git tracks or would track, as paths with forward slashes. */
export function projectFiles(): readonly string[] {
  const output = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return output.split('\n').filter((file) => file !== '' && existsSync(join(ROOT, file)));
}

/** The shipped source: what is built into the app. */
export function shippedSource(): readonly string[] {
  return projectFiles().filter((file) => /^(shared|electron|renderer)\/.*\.(ts|tsx)$/.test(file));
}

/** A file's text. */
export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** A file read by the TypeScript compiler, so that code, comments and text in quotes are told apart. */
const parse = remembered((file: string): ts.SourceFile => {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ESNext, true, kind);
});

/** Every node of a file, top first. */
export const nodesOf = remembered((file: string): readonly ts.Node[] => {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return nodes;
});

/** A file's text without comments, and with one blank for any white space between words. */
export const codeOf = remembered((file: string): string => {
  const source = parse(file);
  const parts: string[] = [];
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(source).filter((child) => !ts.isJSDoc(child));
    if (children.length > 0) children.forEach(visit);
    else parts.push(node.getStart(source) > node.getFullStart() ? ' ' : '', node.getText(source));
  };
  visit(source);
  return parts.join('');
});

/** All imports of a file, exports-from and dynamic imports included. */
export function importsOf(file: string): readonly Import[] {
  return nodesOf(file).flatMap((node) => {
    const found = importIn(node);
    return found === null ? [] : [{ from: file, ...found, target: resolveTarget(file, found.specifier) }];
  });
}

function importIn(node: ts.Node): Pick<Import, 'specifier' | 'isTypeOnly' | 'isDeferred'> | null {
  if (ts.isImportDeclaration(node)) {
    const isTypeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return named(node.moduleSpecifier, isTypeOnly);
  }
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return named(node.arguments[0], false, true);
  }
  return null;
}

function named(specifier: ts.Expression | undefined, isTypeOnly: boolean, isDeferred = false) {
  return specifier !== undefined && ts.isStringLiteral(specifier)
    ? { specifier: specifier.text, isTypeOnly, isDeferred }
    : null;
}

/** Reads each file once per run. */
function remembered<Value>(read: (file: string) => Value): (file: string) => Value {
  const known = new Map<string, Value>();
  return (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const value = read(file);
    known.set(file, value);
    return value;
  };
}

function resolveTarget(file: string, specifier: string): string | null {
  const plain = specifier.replace(/\?.*$/, '');
  const base = plain.startsWith('.')
    ? posix.join(dirname(file), plain)
    : plain.startsWith('@shared/')
      ? plain.replace('@shared/', 'shared/')
      : plain.startsWith('@renderer/')
        ? plain.replace('@renderer/', 'renderer/src/')
        : null;
  if (base === null) return null;
  const endings = ['', '.ts', '.tsx', '/index.ts', '.d.ts', '.mjs'];
  return endings.map((ending) => base + ending).find(isFile) ?? base;
}

function isFile(path: string): boolean {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile() === true;
}
