/** Small faults that could be in a source file, one at a time, as changes of its text. Reads and writes no file. */
import ts from 'typescript';

/**
 * @typedef {object} Mutation
 * @property {number} start Where the text begins that is replaced.
 * @property {number} end
 * @property {string} replacement
 * @property {number} line From 1.
 * @property {string} name What is done, with the words of the source it is done to.
 */

/** @typedef {{ readonly what: string, readonly node: ts.Node, readonly replacement: string }} Fault */

const LONGEST_QUOTE = 60;

/** @type {Readonly<Partial<Record<ts.SyntaxKind, string>>>} */
const OPPOSITES = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
};

/** Words that stand for a choice of behaviour, and what else could have been chosen. */
const CHOICES = new Map([
  ['now', 'typing'],
  ['typing', 'now'],
  ['keep-id', 'new-id'],
  ['new-id', 'keep-id'],
]);

/** Calls that only narrow or order what they are called on. */
const PASSING = new Set(['filter', 'sort', 'toSorted', 'trim', 'slice']);

/** Calls without which a program does the same. */
const IDLE = 'performance.mark(';

/**
 * Every fault that is tried on a file, in order of its text. The same for the same text.
 *
 * @param {string} fileName Says whether there is markup in it.
 * @param {string} text
 * @returns {readonly Mutation[]}
 */
export function mutationsOf(fileName, text) {
  const kind = fileName.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.ESNext, true, kind);
  /** @type {Mutation[]} */
  const mutations = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    for (const fault of faultsOf(node, source)) mutations.push(toMutation(fault, source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutations;
}

/**
 * @param {ts.Node} node
 * @param {ts.SourceFile} source
 * @returns {readonly Fault[]}
 */
function faultsOf(node, source) {
  return [...statementFaults(node, source), ...expressionFaults(node, source), ...literalFaults(node)];
}

/**
 * @param {ts.Node} node
 * @param {ts.SourceFile} source
 * @returns {readonly Fault[]}
 */
function statementFaults(node, source) {
  if (ts.isExpressionStatement(node) && !node.getText(source).startsWith(IDLE)) {
    return [{ what: 'statement dropped', node, replacement: ';' }];
  }
  if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
    const condition = ts.isIfStatement(node) ? node.expression : node.condition;
    const replacement = `!(${condition.getText(source)})`;
    // A comparison has its own opposite.
    return isCompared(condition) ? [] : [{ what: 'condition turned round', node: condition, replacement }];
  }
  return [];
}

/**
 * @param {ts.Node} node
 * @param {ts.SourceFile} source
 * @returns {readonly Fault[]}
 */
function expressionFaults(node, source) {
  if (ts.isBinaryExpression(node)) {
    const replacement = OPPOSITES[node.operatorToken.kind];
    return replacement === undefined
      ? []
      : [
          {
            what: `${node.operatorToken.getText(source)} to ${replacement}`,
            node: node.operatorToken,
            replacement,
          },
        ];
  }
  if (ts.isAwaitExpression(node)) {
    return [{ what: 'await dropped', node, replacement: node.expression.getText(source) }];
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression, name } = node.expression;
  const isPassing = PASSING.has(name.text) && !ts.isIdentifier(node.parent);
  return isPassing ? [{ what: `${name.text} dropped`, node, replacement: expression.getText(source) }] : [];
}

/**
 * @param {ts.Node} node
 * @returns {readonly Fault[]}
 */
function literalFaults(node) {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ what: 'true to false', node, replacement: 'false' }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ what: 'false to true', node, replacement: 'true' }];
  if (ts.isNumericLiteral(node)) {
    const other = String(Number(node.text.replaceAll('_', '')) + 1);
    return [{ what: `${node.text} to ${other}`, node, replacement: other }];
  }
  const other = ts.isStringLiteral(node) ? CHOICES.get(node.text) : undefined;
  return other === undefined ? [] : [{ what: `to “${other}”`, node, replacement: `'${other}'` }];
}

/** @param {ts.Node} node */
function isCompared(node) {
  return ts.isBinaryExpression(node) && OPPOSITES[node.operatorToken.kind] !== undefined;
}

/**
 * @param {Fault} fault
 * @param {ts.SourceFile} source
 * @returns {Mutation}
 */
function toMutation({ what, node, replacement }, source) {
  const start = node.getStart(source);
  const { line } = source.getLineAndCharacterOfPosition(start);
  const quoted = (ts.isToken(node) && !ts.isIdentifier(node) ? node.parent : node)
    .getText(source)
    .replace(/\s+/g, ' ');
  const short = quoted.length > LONGEST_QUOTE ? `${quoted.slice(0, LONGEST_QUOTE)}…` : quoted;
  return { start, end: node.getEnd(), replacement, line: line + 1, name: `${what}: ${short}` };
}
