/** Reads the text of one node as runs; citations among them become notes. */
import { authorityDestination } from '../destinations';
import { isNode, type PageNode } from '../page-node';
import type { FlowRun, RunStyle } from './flow-types';

/** Where notes are collected; each gets the next number. */
export interface Notes {
  readonly add: (text: string) => number;
}

const STYLES: Readonly<Record<string, RunStyle>> = {
  runIn: 'label',
  runInSmall: 'label',
  strong: 'strong',
  cellStrong: 'strong',
  number: 'label',
  numberDense: 'label',
  accent: 'label',
  levelTag: 'strong',
  warn: 'strong',
  caveat: 'emphasis',
  nothing: 'emphasis',
  quiet: 'quiet',
  cellSmall: 'quiet',
};

interface Piece {
  readonly text: string;
  readonly style: RunStyle;
  readonly leadsTo: unknown;
}

function pieces(node: unknown, style: RunStyle, leadsTo: unknown): readonly Piece[] {
  if (typeof node === 'string') return node === '' ? [] : [{ text: node, style, leadsTo }];
  if (Array.isArray(node)) return node.flatMap((part: unknown) => pieces(part, style, leadsTo));
  if (!isNode(node)) return [];
  const named = typeof node['style'] === 'string' ? STYLES[node['style']] : undefined;
  return pieces(node['text'], named ?? style, node['linkToDestination'] ?? leadsTo);
}

/** All words of a node, without styles. */
export function textOf(node: unknown): string {
  return pieces(node, 'plain', undefined)
    .map(({ text }) => text)
    .join('');
}

const AUTHORITY = authorityDestination('');

function isCitation({ leadsTo }: Piece): boolean {
  return typeof leadsTo === 'string' && leadsTo.startsWith(AUTHORITY);
}

/** The mark and the warning that belong to the citation before them: " [P] (expires …); ". */
const AFTER_CITATION = /^ \[[A-Z]\]/;

/** Where the citations that begin at a place end. */
function endOfCitations(all: readonly Piece[], from: number): number {
  let end = from;
  for (let at = from; at < all.length; at += 1) {
    const piece = all[at];
    if (piece === undefined || !(isCitation(piece) || AFTER_CITATION.test(piece.text))) break;
    end = at + 1;
  }
  return end;
}

function plainRun({ text, style }: Piece): FlowRun {
  return { kind: 'text', text, style };
}

/** Citations in small print go to the foot of the page; the label before them stays. */
function withNotes(all: readonly Piece[], notes: Notes): readonly FlowRun[] {
  const runs: FlowRun[] = [];
  for (let at = 0; at < all.length;) {
    const piece = all[at];
    if (piece === undefined) break;
    const end = isCitation(piece) ? endOfCitations(all, at) : at;
    if (end === at) {
      runs.push(plainRun(piece));
      at += 1;
    } else {
      const words = all.slice(at, end).map(({ text }) => text);
      runs.push({ kind: 'note', number: notes.add(words.join('').trim()) });
      at = end;
    }
  }
  return runs;
}

/** The runs of a text node. Tables keep their citations: a note there would stand far from its row. */
export function readRuns(node: PageNode, notes: Notes): readonly FlowRun[] {
  const all = pieces(node, 'plain', undefined);
  return node['style'] === 'entrySmall' ? withNotes(all, notes) : all.map(plainRun);
}

/** Runs with one more at their end, close to the last word. */
export function appended(runs: readonly FlowRun[], run: FlowRun): readonly FlowRun[] {
  const last = runs.at(-1);
  if (last?.kind !== 'text') return [...runs, run];
  return [...runs.slice(0, -1), { ...last, text: last.text.trimEnd() }, run];
}
