/** Reads the nodes of a document as a flow of blocks. Leaves no text out; what is only about pages is dropped. */
import type { Content } from 'pdfmake/interfaces';
import { isNode, rowsOf, type PageNode } from '../page-node';
import type { Flow, FlowBlock, FlowCell, FlowRun, FlowHeadingLevel, ParagraphStyle } from './flow-types';
import { appended, readRuns, textOf, type Notes } from './read-runs';

const HEADINGS: Readonly<Record<string, FlowHeadingLevel>> = { H1: 0, H2: 1, H3: 2, H4: 3, H5: 4 };

/** What a heading may begin with: its number, which the word processor counts itself. */
const NUMBERINGS = [
  { kind: 'section', pattern: /^\d+\.\s+/ },
  { kind: 'appendix', pattern: /^Appendix [A-Z]\.\s+/ },
] as const;

const STYLES: Readonly<Record<string, ParagraphStyle>> = {
  lead: 'lead',
  label: 'label',
  headlineTitle: 'label',
  privilegedLabel: 'label',
  bindingLine: 'label',
  voluntaryLine: 'label',
  figureTitle: 'label',
  legend: 'legend',
  caption: 'caption',
  cite: 'caption',
  entrySmall: 'small',
  bigFigure: 'big-figure',
  cellHead: 'table-head',
  cellHeadRight: 'table-head',
  cellFigure: 'table-figure',
  figureDense: 'table-figure',
};

type Place = 'text' | 'cell' | 'privileged';

interface Reading {
  readonly notes: Notes;
  readonly place: Place;
}

function styleOf(name: unknown, place: Place): ParagraphStyle {
  const named = typeof name === 'string' ? STYLES[name] : undefined;
  if (named !== undefined) return named;
  if (place === 'cell') return 'table-text';
  return place === 'privileged' ? 'privileged' : 'normal';
}

function headingOf(text: string, level: FlowHeadingLevel): FlowBlock {
  const found = level === 1 ? NUMBERINGS.find(({ pattern }) => pattern.test(text)) : undefined;
  if (found === undefined) return { kind: 'heading', level, text, numbering: null };
  return { kind: 'heading', level, text: text.replace(found.pattern, ''), numbering: found.kind };
}

function readText(node: PageNode, reading: Reading): readonly FlowBlock[] {
  const level = typeof node['role'] === 'string' ? HEADINGS[node['role']] : undefined;
  if (level !== undefined) return [headingOf(textOf(node), level)];
  const runs = readRuns(node, reading.notes);
  if (runs.length === 0) return [];
  return [{ kind: 'paragraph', style: styleOf(node['style'], reading.place), runs }];
}

/** A citation on a line of its own becomes a note to what stands before it. */
function asNote(
  node: Content,
  before: readonly FlowBlock[],
  { notes }: Reading,
): readonly FlowBlock[] | null {
  const last = before.at(-1);
  if (!isNode(node) || node.style !== 'cite' || last?.kind !== 'paragraph') return null;
  const note: FlowRun = { kind: 'note', number: notes.add(textOf(node)) };
  return [...before.slice(0, -1), { ...last, runs: appended(last.runs, note) }];
}

function readAll(nodes: readonly Content[], reading: Reading): readonly FlowBlock[] {
  return nodes.reduce<readonly FlowBlock[]>(
    (before, node) => asNote(node, before, reading) ?? [...before, ...readBlock(node, reading)],
    [],
  );
}

function readCells(row: readonly unknown[], reading: Reading): readonly FlowCell[] {
  const cells: FlowCell[] = [];
  for (let index = 0; index < row.length;) {
    const cell = row[index];
    const spans = isNode(cell) ? cell['colSpan'] : undefined;
    const span = typeof spans === 'number' ? spans : 1;
    cells.push({ blocks: readBlock(cell, { ...reading, place: 'cell' }), span });
    index += span;
  }
  return cells;
}

function sharesOf(widths: unknown, columns: number): readonly number[] {
  const numbers = Array.isArray(widths) ? widths.filter((width) => typeof width === 'number') : [];
  const total = numbers.reduce((sum, width) => sum + width, 0);
  const isFull = numbers.length === columns && total > 0;
  return Array.from({ length: columns }, (_, at) => (isFull ? (numbers[at] ?? 0) / total : 1 / columns));
}

/** A box around text is no table: its words stand in the flow. */
function readBox(rows: readonly (readonly unknown[])[], reading: Reading): readonly FlowBlock[] {
  const cells = rows.flat();
  const isPrivileged = JSON.stringify(cells).includes('"privilegedLabel"');
  const place = isPrivileged ? 'privileged' : reading.place;
  return cells.flatMap((cell) => readBlock(cell, { ...reading, place }));
}

function readTable(node: PageNode, table: PageNode, reading: Reading): readonly FlowBlock[] {
  if (node['role'] === 'TOC') return [{ kind: 'contents' }];
  const rows = rowsOf(table);
  if (node['role'] === 'Div') return readBox(rows, reading);
  const headRows = typeof table['headerRows'] === 'number' ? table['headerRows'] : 0;
  return [
    {
      kind: 'table',
      table: {
        headRows,
        isRuled: headRows > 0,
        keepsRows: table['dontBreakRows'] === true,
        shares: sharesOf(table['widths'], rows[0]?.length ?? 1),
        rows: rows.map((row) => readCells(row, reading)),
      },
    },
  ];
}

/** A picture in words: word processors have no vector they all draw. */
function readChart(alt: unknown): readonly FlowBlock[] {
  if (typeof alt !== 'string') return [];
  const label = { kind: 'text', text: 'Figure in words. ', style: 'label' } as const;
  return [
    { kind: 'paragraph', style: 'caption', runs: [label, { kind: 'text', text: alt, style: 'plain' }] },
  ];
}

function readBlock(node: unknown, reading: Reading): readonly FlowBlock[] {
  if (typeof node === 'string') return readText({ text: node }, reading);
  if (Array.isArray(node)) return readAll(node, reading);
  if (!isNode(node)) return [];
  if (Array.isArray(node['stack'])) return readAll(node['stack'], reading);
  if (Array.isArray(node['columns'])) return readAll(node['columns'], reading);
  if (Array.isArray(node['ul'])) {
    return [{ kind: 'list', items: node['ul'].map((item: unknown) => readBlock(item, reading)) }];
  }
  if (isNode(node['table'])) return readTable(node, node['table'], reading);
  if (node['svg'] !== undefined) return readChart(node['alt']);
  return node['text'] === undefined ? [] : readText(node, reading);
}

/** On paper the contents stand in two columns; in a flow they are one list. */
function withContentsOnce(blocks: readonly FlowBlock[]): readonly FlowBlock[] {
  const at = blocks.findIndex((block) => block.kind === 'contents');
  return blocks.filter((block, index) => block.kind !== 'contents' || index === at);
}

/** Reads a document's content. */
export function readFlow(content: readonly Content[]): Flow {
  const notes: string[] = [];
  const add = (text: string): number => notes.push(text);
  const blocks = readAll(content, { notes: { add }, place: 'text' });
  return { blocks: withContentsOnce(blocks), notes };
}
