/** Finds out which tests come by which function, so that a fault in it is tried with these alone. Reads no file. */
import ts from 'typescript';

/**
 * @typedef {object} Passed
 * @property {string} file The test's file, from the project's top folder.
 * @property {string} name With the names of the groups it stands in.
 * @property {readonly string[]} hits Functions it came by, as {@link functionAt} names them.
 */

/** @param {string} fileName @param {string} text */
function parse(fileName, text) {
  const kind = fileName.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(fileName, text, ts.ScriptTarget.ESNext, true, kind);
}

/** @param {ts.Node} node @returns {ts.ConciseBody | undefined} Of a function, what it does. */
function bodyOf(node) {
  if (!ts.isFunctionLike(node) || !('body' in node)) return undefined;
  return /** @type {ts.FunctionLikeDeclaration & { body?: ts.ConciseBody }} */ (node).body;
}

/** @param {string} fileName @param {ts.Node} body */
function nameOf(fileName, body) {
  return `${fileName}@${body.getStart()}`;
}

/**
 * The innermost function around a place.
 *
 * @param {string} fileName
 * @param {string} text
 * @param {number} place
 * @returns {string | null} `null` where it stands in none, and runs when the file is loaded.
 */
export function functionAt(fileName, text, place) {
  /** @type {string | null} */
  let found = null;
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (place < node.getStart() || place >= node.getEnd()) return;
    const body = bodyOf(node);
    if (body !== undefined && place >= body.getStart()) found = nameOf(fileName, body);
    ts.forEachChild(node, visit);
  };
  visit(parse(fileName, text));
  return found;
}

/**
 * A source file whose functions say that they are called. It does what it did before.
 *
 * @param {string} fileName
 * @param {string} text
 */
export function withProbes(fileName, text) {
  /** @type {{ at: number, put: string }[]} */
  const puts = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const body = bodyOf(node);
    if (body !== undefined) {
      const hit = `(globalThis.probeHits ??= new Set()).add(${JSON.stringify(nameOf(fileName, body))})`;
      if (ts.isBlock(body)) puts.push({ at: body.getStart() + 1, put: `${hit};` });
      else puts.push({ at: body.getStart(), put: `(${hit}, ` }, { at: body.getEnd(), put: ')' });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(fileName, text));
  // From the end, so that no place moves before its turn; at one place the later one is the inner one.
  return puts
    .toSorted((a, b) => b.at - a.at)
    .reduce((done, { at, put }) => done.slice(0, at) + put + done.slice(at), text);
}

/**
 * A test file whose tests write down what they came by, a line of JSON ({@link Passed}) each; one that fails writes none.
 * What is come by outside of any test, while a file is loaded or made ready, counts for each test that follows.
 *
 * @param {string} fileName
 * @param {string} text
 * @param {string} report Path of the file with the lines.
 */
export function withReport(fileName, text, report) {
  // Before all else of the file, on its first line: its own preparation is then between the two, and no line moves.
  const put = `
import { appendFileSync as probeWrite } from 'node:fs';
import { afterEach as probeAfterEach, beforeEach as probeBeforeEach } from 'vitest';
const probeShared = new Set();
const probeTake = () => { const hits = globalThis.probeHits ?? []; globalThis.probeHits = new Set(); return hits; };
probeBeforeEach(() => { for (const hit of probeTake()) probeShared.add(hit); });
probeAfterEach(({ task }) => {
  const hits = [...new Set([...probeShared, ...probeTake()])];
  if (task.result?.state === 'fail') return;
  const names = [];
  for (let each = task; each !== undefined; each = each.suite) names.unshift(each.name);
  const passed = { file: ${JSON.stringify(fileName)}, name: names.join(' '), hits };
  probeWrite(${JSON.stringify(report)}, JSON.stringify(passed) + '\\n');
});`;
  return `${put.replaceAll('\n', ' ')}${text}`;
}

/**
 * The tests to try a fault with: those that come by its function, and where it stands in none, by its file.
 *
 * @param {readonly Passed[]} tests
 * @param {string} fileName
 * @param {string | null} place As {@link functionAt} names it.
 */
export function testsFor(tests, fileName, place) {
  const isMet = (/** @type {string} */ hit) =>
    place === null ? hit.startsWith(`${fileName}@`) : hit === place;
  return tests.filter(({ hits }) => hits.some(isMet));
}

/** Tests that are tried before the rest. */
const FEW = 5;

/**
 * The order in which tests are tried: first a few of one file, those that come by the least else. Most faults are
 * noticed by these, and a file that need not be loaded costs nothing.
 *
 * @param {readonly Passed[]} tests
 * @returns {readonly (readonly Passed[])[]} No round is empty.
 */
export function inRounds(tests) {
  const sorted = tests.toSorted((a, b) => a.hits.length - b.hits.length);
  const few = sorted.filter(({ file }) => file === sorted[0]?.file).slice(0, FEW);
  return [few, sorted.filter((test) => !few.includes(test))].filter((round) => round.length > 0);
}
