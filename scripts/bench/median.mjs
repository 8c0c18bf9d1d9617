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
 * @property {number} oursMs
 * @property {number} baselineMs
 */

/**
 * The table, one line per row, columns aligned.
 *
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function table(rows) {
  const cells = [
    ['what', 'ours (ms)', 'baseline (ms)', 'ratio'],
    ...rows.map(({ name, oursMs, baselineMs }) => [
      name,
      oursMs.toFixed(1),
      baselineMs.toFixed(1),
      (oursMs / baselineMs).toFixed(2),
    ]),
  ];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...cells.map((line) => (line[at] ?? '').length)));
  const pad = (/** @type {string} */ cell, /** @type {number} */ at) =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return cells.map((line) => line.map(pad).join('  ')).join('\n');
}
