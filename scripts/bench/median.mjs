/** The middle of some measurements: one slow run of a busy machine does not move it. */

/**
 * @param {readonly number[]} values At least one.
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * @typedef {object} Row One line of the table.
 * @property {string} name
 * @property {number} ours
 * @property {number} baseline
 * @property {'ms' | 'MB'} [unit] Milliseconds when absent.
 * @property {string} [target] What `ours` is to keep, where a limit is set.
 */

/**
 * The table, one line per row, columns aligned.
 *
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function table(rows) {
  const cells = [
    ['what', 'ours', 'baseline', 'unit', 'ratio', 'target'],
    ...rows.map(({ name, ours, baseline, unit = 'ms', target }) => [
      name,
      figure(ours),
      figure(baseline),
      unit,
      (ours / baseline).toFixed(2),
      target ?? '',
    ]),
  ];
  const isWords = [true, false, false, true, false, true];
  const widths = isWords.map((_, at) => Math.max(...cells.map((line) => (line[at] ?? '').length)));
  const pad = (/** @type {string} */ cell, /** @type {number} */ at) =>
    isWords[at] === true ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return cells.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

/** With three decimals where one would be nothing but zero. @param {number} value */
function figure(value) {
  return value.toFixed(value < 10 ? 3 : 1);
}
