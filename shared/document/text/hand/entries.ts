/** What becomes of one passage under counsel’s hand. Pure. */
import { REDACTION_MARK } from '../../../wording/edition';
import { isReason } from '../../../assessment/reasons';
import type { Paragraph } from '../../../assessment/schema';
import type { AuthorityRef } from '../../../pack/schema';
import { formatDate } from '../../../wording/format';
import { sentencesIn } from '../clause';
import { sentence, type Sentence, type Trace } from '../sentence';
import type { TraceRef } from '../trace';
import { citesIn } from './cites';
import { hashOf, movedInWords, traceOfGrounds } from './grounds';
import type { Hand, HandEntry } from './hand-types';
import type { Passage } from './passages';
import { currentId } from './renamed';

/** Written for counsel: no edition but the privileged one holds it. */
function isHidden({ words }: Pick<Paragraph, 'words'>, { edition }: Pick<Hand, 'edition'>): boolean {
  return words.kind === 'counsel' && edition !== 'privileged';
}

/** Her words as sentences; line breaks end one. A sentence cites what it names of the authorities she chose. */
export function ownSentences(
  text: string,
  trace: Trace,
  citesOf: (text: string) => readonly AuthorityRef[] = () => [],
): readonly Sentence[] {
  return text
    .split(/\n+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .flatMap(sentencesIn)
    .map((each) => sentence('own', each, { trace, cites: citesOf(each) }));
}

function citesFor({ cites = [] }: Paragraph, { source }: Hand): (text: string) => readonly AuthorityRef[] {
  return (text) => citesIn(text, cites, source.authorityById);
}

function withOwn(unit: string, sentences: readonly Sentence[]): Trace {
  const seen = new Map<string, TraceRef>();
  for (const ref of sentences.flatMap(({ trace }) => trace)) seen.set(JSON.stringify(ref), ref);
  return [{ kind: 'own', unit }, ...seen.values()];
}

/** What counts: an edit without words, or of a whole table, and an omission without a reason are as if nothing had been done. */
function stateOf(
  { state, words }: Paragraph,
  { kind }: Pick<Passage, 'kind'>,
  isWithheld: boolean,
): HandEntry['state'] {
  if (isWithheld) return state;
  switch (state) {
    case 'own':
      return 'open';
    case 'accepted':
      return 'accepted';
    case 'edited':
      return kind === 'table' || words.text.trim() === '' ? 'open' : 'edited';
    case 'left-out':
      return isReason(words.reason) ? 'left-out' : 'open';
  }
}

/** Redacted, what was looked at has marks where the law’s own words keep the term. */
function isSameRedacted(before: string, text: string): boolean {
  const pieces = before.split(REDACTION_MARK).map((piece) => piece.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  return pieces.length > 1 && new RegExp(`^${pieces.join('.+?')}$`, 'su').test(text);
}

function isStaleAgainst({ base }: Paragraph, text: string): boolean {
  if (base === null || base.text === text || base.hash === hashOf(text)) return false;
  return !isSameRedacted(base.text, text);
}

const OTHERWISE = 'its figures, dates or wording changed, and no answer it rested on did';

function moved({ base }: Paragraph, hand: Hand, otherwise: string): readonly string[] {
  const words = movedInWords(base?.grounds ?? [], hand.source);
  return words.length > 0 ? words : [otherwise];
}

/** Said behind words whose ground moved. */
function movedSentence(unit: string, words: readonly string[]): Sentence {
  return sentence('link', `(To be looked at again: ${words.join('; ')}.)`, [{ kind: 'own', unit }]);
}

function printedOf(
  passage: Passage,
  record: Paragraph,
  { state, hand }: { readonly state: HandEntry['state']; readonly hand: Hand },
): readonly Sentence[] {
  if (state === 'left-out') return [];
  if (state !== 'edited') return passage.sentences;
  const trace = withOwn(passage.id, passage.sentences);
  const { text } = record.words;
  if (passage.kind === 'figure') return [sentence('own', text, trace)];
  const own = ownSentences(text, trace, citesFor(record, hand));
  return passage.kind === 'cell' ? asCell(own) : own;
}

/** One sentence alone stands in a cell as what is generated does: without a full stop. */
function asCell(own: readonly Sentence[]): readonly Sentence[] {
  return own.length === 1 ? own.map((each) => ({ ...each, text: each.text.replace(/[.]$/, '') })) : own;
}

/** Nothing of counsel’s counts: what was generated stands. */
function openEntry({ passage, partId, toldAlone }: PlacedPassage, record: Paragraph | null): HandEntry {
  const open = { state: 'open', isStale: false, moved: [], isWithheld: false } as const;
  return {
    id: passage.id,
    partId,
    passage,
    ...open,
    record,
    toldAlone,
    printed: passage.sentences,
    cells: [],
  };
}

/** A passage where it stands, with what it alone still tells. */
export interface PlacedPassage {
  readonly passage: Passage;
  readonly partId: string;
  readonly toldAlone: HandEntry['toldAlone'];
}

/** The record of hers on a passage, under whatever id it had then; the newest name first. */
export function recordOn(
  { id }: Pick<Passage, 'id'>,
  { paragraphs }: Pick<Hand, 'paragraphs'>,
): Paragraph | undefined {
  return paragraphs.find(({ unit }) => unit === id) ?? paragraphs.find(({ unit }) => currentId(unit) === id);
}

/** Whether her record takes a passage out of this edition, as far as she is concerned. */
export function isTakenOut(passage: Passage, hand: Hand): boolean {
  const record = recordOn(passage, hand);
  if (record === undefined) return false;
  const isWithheld = isHidden(record, hand);
  const state = stateOf(record, passage, isWithheld);
  return state === 'left-out' || (isWithheld && state === 'edited');
}

/**
 * A passage that is generated. A table is taken or left as a whole; its words are hers to mend cell by cell. What alone
 * tells something on which no paper may be silent stands as generated where she leaves it out, or withholds it from the
 * edition.
 */
export function generatedEntry(placed: PlacedPassage, hand: Hand): HandEntry {
  const { passage, partId, toldAlone } = placed;
  const record = recordOn(passage, hand);
  if (record === undefined) return openEntry(placed, null);
  const isWithheld = isHidden(record, hand);
  const state = stateOf(record, passage, isWithheld);
  const isRefused = toldAlone.length > 0 && isTakenOut(passage, hand);
  if (state === 'open' || isRefused) return openEntry(placed, record);
  const isStale = isStaleAgainst(record, passage.text);
  const words = isStale ? moved(record, hand, OTHERWISE) : [];
  const own = isWithheld ? [] : printedOf(passage, record, { state, hand });
  const printed = isStale && own.length > 0 ? [...own, movedSentence(passage.id, words)] : own;
  const told = { isStale, moved: words, isWithheld, toldAlone, printed, cells: [] };
  return { id: passage.id, partId, passage, record, state, ...told };
}

/** Who brought a privileged note into the paper, and when. */
function liftedSentence({ unit, liftedFrom, updatedAt, updatedBy }: Paragraph): readonly Sentence[] {
  if (liftedFrom === null) return [];
  const by = updatedBy.trim() === '' ? '' : ` by ${updatedBy.trim()}`;
  const text = `(Lifted from the note on ${liftedFrom}${by}, ${formatDate(updatedAt)}.)`;
  return [sentence('link', text, [{ kind: 'own', unit }])];
}

const GONE = 'the paragraph it was written in place of is no longer made';

/** Words of hers that stand for themselves: a paragraph of her own, or an edit of what is no longer generated. */
export function insertedEntry(record: Paragraph, partId: string, hand: Hand): HandEntry {
  const isWithheld = isHidden(record, hand);
  const isStale = record.state !== 'own';
  const words = isStale ? [...moved(record, hand, GONE)] : [];
  const trace = traceOfGrounds(record.unit, record.base?.grounds ?? []);
  const said = isWithheld ? [] : ownSentences(record.words.text, trace, citesFor(record, hand));
  const own = said.length === 0 ? [] : [...said, ...liftedSentence(record)];
  const printed = isStale && own.length > 0 ? [...own, movedSentence(record.unit, words)] : own;
  const { unit: id, state } = record;
  const told = { isStale, moved: words, isWithheld, toldAlone: [], printed, cells: [] };
  return { id, partId, passage: null, record, state, ...told };
}
