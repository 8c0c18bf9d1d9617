/** The smallest thing a document says. A sentence cannot be made without what it rests on. Pure. */
import { capitalized } from '../../base/words';
import type { AuthorityRef } from '../../pack/schema';
import type { TraceRef } from './trace';

/** What a sentence does. Editions of facts alone keep `fact`, `unknown` and `open`. */
export type SentenceKind =
  'fact' | 'unknown' | 'open' | 'rule' | 'apply' | 'exposure' | 'do' | 'link' | 'own';

/** At least one thing to rest on. */
export type Trace = readonly [TraceRef, ...TraceRef[]];

export interface Sentence {
  /** Whole: begins with a capital, ends with a mark. */
  readonly text: string;
  readonly kind: SentenceKind;
  readonly trace: Trace;
  /** Sources a note names, in order. */
  readonly cites: readonly AuthorityRef[];
}

/** What there is to rest on; where there is nothing, what a sentence rests on instead. */
export function traceOn(refs: readonly TraceRef[], instead: TraceRef): Trace {
  const [first, ...rest] = refs;
  return [first ?? instead, ...rest];
}

/** A mark, or a mark inside closing quotes or brackets. */
const ENDS = /[.?!:][”)]?$/u;

function whole(text: string): string {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const capital = capitalized(trimmed);
  return ENDS.test(capital) ? capital : `${capital}.`;
}

/** What a sentence rests on, with the sources a note names. */
export interface Grounds {
  readonly trace: Trace;
  readonly cites: readonly AuthorityRef[];
}

function groundsOf(on: Trace | Grounds): Grounds {
  return 'trace' in on ? on : { trace: on, cites: [] };
}

/**
 * Makes a sentence.
 *
 * @param text - gets a capital and a full stop where it has none
 * @param on - what it rests on; authorities cited are added to the trace
 */
export function sentence(kind: SentenceKind, text: string, on: Trace | Grounds): Sentence {
  const { trace, cites } = groundsOf(on);
  const [first, ...rest] = trace;
  const cited = cites.map(({ authority, pin }): TraceRef => ({ kind: 'authority', id: authority, pin }));
  return { text: whole(text), kind, trace: [first, ...rest, ...cited], cites };
}

/**
 * Makes what stands in a cell or after a label: the same with what it rests on, without a full stop of its own.
 */
export function phrase(kind: SentenceKind, text: string, trace: Trace): Sentence {
  return { text: text.trim().replace(/\.$/, ''), kind, trace, cites: [] };
}

/** The sentences as running text. */
export function textOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join(' ');
}

/** Words as a budget counts them. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** The same of sentences. */
export function wordsInSentences(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { text }) => sum + countWords(text), 0);
}

/** What was kept within a budget, and how many sentences were left out whole. */
export interface Budgeted {
  readonly kept: readonly Sentence[];
  readonly left: number;
}

/**
 * Keeps sentences in order while they fit; a sentence is never cut. The first is kept whatever its length.
 *
 * @param isFixed - what is kept whatever the length: its words are counted before those of any other
 */
export function withinBudget(
  sentences: readonly Sentence[],
  words: number,
  isFixed: (each: Sentence) => boolean = () => false,
): Budgeted {
  const kept: Sentence[] = [];
  let said = wordsInSentences(sentences.filter(isFixed));
  for (const [index, each] of sentences.entries()) {
    const fixed = isFixed(each);
    const more = fixed ? 0 : countWords(each.text);
    if (!fixed && index > 0 && said + more > words) continue;
    kept.push(each);
    said += more;
  }
  return { kept, left: sentences.length - kept.length };
}
