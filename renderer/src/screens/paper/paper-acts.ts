/** What counsel does with a paragraph, as records. Each is written against what is generated at that moment. */
import type { HandWords, Paragraph } from '@shared/assessment/schema';
import { groundsOf, hashOf } from '@shared/document/text/hand/grounds';
import { currentId } from '@shared/document/text/hand/renamed';
import type { HandEntry } from '@shared/document/text/hand/hand-types';
import { newId } from '@renderer/platform/ids';
import { requestSave } from '@renderer/records/pending-saves';
import type { SaveWhen } from '@renderer/records/use-autosave-form';
import { authorStamp } from '@renderer/stores/author-stamp';
import type { OpenPaper } from './papers';

export const NO_WORDS: HandWords = { kind: 'everyone', text: '', reason: '' };

/** What a new record says; the rest follows from the paragraph it is about. */
interface Act {
  readonly state: Paragraph['state'];
  readonly words: HandWords;
  /** Authorities the words cite. */
  readonly cites?: Paragraph['cites'];
}

function baseOf({ passage, record }: HandEntry, { context }: OpenPaper): Paragraph['base'] {
  if (passage === null) return record?.base ?? null;
  return { hash: hashOf(passage.text), text: passage.text, grounds: groundsOf(passage.sentences, context) };
}

/** The paragraph before, or the table of a cell: where her words go if what they replace is no longer made. */
function before(entry: HandEntry, { handed }: OpenPaper): string | null {
  const table = entry.passage?.cell?.tableId;
  if (table !== undefined) return table;
  const place = handed.entries.findIndex(({ id }) => id === entry.id);
  const previous = handed.entries[place - 1];
  return previous?.partId === entry.partId ? previous.id : null;
}

/** The record of an act on a paragraph, written against what stands there now. */
export function paragraphRecord(
  entry: HandEntry,
  paper: OpenPaper,
  { state, words, cites = [] }: Act,
): Paragraph {
  const { record } = entry;
  return {
    unit: entry.id,
    part: entry.partId,
    state,
    words,
    ...(cites.length === 0 ? {} : { cites }),
    base: state === 'own' ? null : baseOf(entry, paper),
    after: record?.after ?? before(entry, paper),
    liftedFrom: record?.liftedFrom ?? null,
    ...authorStamp(),
  };
}

/** Hands a record to the save queue. */
export function saveParagraph(assessmentId: string, value: Paragraph, when: SaveWhen): void {
  requestSave({ kind: 'record', assessmentId, record: { kind: 'paragraph', value } }, when);
}

/** Takes back everything done with a paragraph, under whatever id it was recorded. */
export function forgetParagraph(assessmentId: string, unit: string, { context }: OpenPaper): void {
  const stored = context.input.assessment.paragraphs
    .map((each) => each.unit)
    .filter((id) => currentId(id) === currentId(unit));
  for (const key of new Set([unit, ...stored]))
    requestSave({ kind: 'removal', assessmentId, of: { kind: 'paragraph', key } }, 'now');
}

/** What an own paragraph starts from. */
export interface OwnStart {
  readonly text: string;
  readonly liftedFrom: string | null;
}

/**
 * A new paragraph of her own behind another.
 *
 * @returns its unit
 */
export function addOwn(assessmentId: string, after: HandEntry, { text, liftedFrom }: OwnStart): string {
  const unit = `own:${newId()}`;
  const words: HandWords = { kind: liftedFrom === null ? 'everyone' : 'counsel', text, reason: '' };
  const value: Paragraph = {
    unit,
    part: after.partId,
    state: 'own',
    words,
    base: null,
    after: after.id,
    liftedFrom,
    ...authorStamp(),
  };
  saveParagraph(assessmentId, value, 'now');
  return unit;
}

/** Words whose paragraph is no longer made, kept as a paragraph of her own in the same place. */
function keepAsOwn(assessmentId: string, { record, partId }: HandEntry, paper: OpenPaper): void {
  if (record === null) return;
  const unit = `own:${newId()}`;
  saveParagraph(
    assessmentId,
    { ...record, unit, part: partId, state: 'own', base: null, ...authorStamp() },
    'now',
  );
  forgetParagraph(assessmentId, record.unit, paper);
}

/** Looked at, and it stays as it is: hers where she wrote something, else what is generated. */
export function keepAsItIs(assessmentId: string, entry: HandEntry, paper: OpenPaper): void {
  if (entry.passage === null) {
    keepAsOwn(assessmentId, entry, paper);
    return;
  }
  const { record, state } = entry;
  const isHers = record !== null && (state === 'edited' || state === 'left-out');
  const act: Act = isHers
    ? { state, words: record.words, cites: record.cites }
    : { state: 'accepted', words: NO_WORDS };
  saveParagraph(assessmentId, paragraphRecord(entry, paper, act), 'now');
}

/** What is generated now takes the place of hers; where nothing is, hers goes. */
export function takeNew(assessmentId: string, entry: HandEntry, paper: OpenPaper): void {
  if (entry.passage === null) forgetParagraph(assessmentId, entry.id, paper);
  else
    saveParagraph(assessmentId, paragraphRecord(entry, paper, { state: 'accepted', words: NO_WORDS }), 'now');
}
