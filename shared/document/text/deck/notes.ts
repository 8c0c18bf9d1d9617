/**
 * Notes for the speaker: what the briefing says and the slide has no room for, and behind each sentence what it rests on.
 * Nothing of the briefing is lost on the way to a deck.
 */
import { paragraph, words } from '../../blocks/build';
import type { ParagraphBlock } from '../../blocks/block-types';
import type { Inline } from '../../blocks/inline-types';
import type { ReportContext } from '../../parts/context';
import { traceInWords } from '../hand/trace-words';
import { sentenceInlines, WITHOUT_NOTES } from '../lay-out';
import { phrase, type Sentence, type Trace } from '../sentence';
import { sentencesOf } from '../sentences-of';
import type { Part, Unit } from '../unit';
import type { DeckSlide } from './deck-types';

/** Running text of notes: a label, and sentences. */
interface Note {
  readonly label: string | null;
  readonly sentences: readonly Sentence[];
}

/** Grounds named behind one sentence; those of a table of many would be a page. */
const GROUNDS_NAMED = 6;

function groundsInWords(trace: Trace, report: ReportContext): string {
  const all = trace.map((ref) => {
    const { sort, title } = traceInWords(ref, report);
    return `${sort}: ${title}`;
  });
  const once = [...new Set(all)];
  const more = once.length - GROUNDS_NAMED;
  const named = once.slice(0, GROUNDS_NAMED).join('; ');
  return ` [${named}${more > 0 ? `; and ${String(more)} more` : ''}]`;
}

function isSame(one: Trace, other: Trace): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Sentences, and behind the last that rests on the same, what that is. */
function groundedInlines(sentences: readonly Sentence[], report: ReportContext): readonly Inline[] {
  return sentences.flatMap((each, index): readonly Inline[] => {
    const next = sentences[index + 1];
    const text = sentenceInlines([each], WITHOUT_NOTES);
    const space = index === 0 ? [] : [words(' ')];
    if (next !== undefined && isSame(next.trace, each.trace)) return [...space, ...text];
    return [...space, ...text, words(groundsInWords(each.trace, report), 'quiet')];
  });
}

function noteParagraph({ label, sentences }: Note, report: ReportContext): ParagraphBlock {
  const stop = label === null || /[.?!:]$/.test(label) ? '' : '.';
  const head = label === null ? [] : [words(`${label}${stop} `, 'strong')];
  return paragraph([...head, ...groundedInlines(sentences, report)]);
}

/** What of a unit is not among the sentences shown. A row is told as one line. */
function restOf(unit: Unit, shown: ReadonlySet<Sentence>): readonly Note[] {
  const left = (sentences: readonly Sentence[]) => sentences.filter((each) => !shown.has(each));
  const noteOf = (label: string | null, sentences: readonly Sentence[]): readonly Note[] =>
    sentences.length === 0 ? [] : [{ label, sentences }];
  switch (unit.kind) {
    case 'paragraph':
      return noteOf(unit.label, left(unit.sentences));
    case 'list':
      return unit.items.flatMap(({ label, sentences }) => noteOf(label, left(sentences)));
    case 'table':
      return unit.rows
        .map(({ cells }) => cells.flat())
        .filter((cells) => left(cells).length > 0)
        .flatMap((cells) => noteOf(null, rowAsOne(cells)));
    case 'figure':
      return noteOf(null, left([unit.title]));
  }
}

/** "Title · 24 hours · …": cells are no sentences, so a row is told as one phrase that rests on what they all rest on. */
function rowAsOne(cells: readonly Sentence[]): readonly Sentence[] {
  const [first, ...rest] = cells;
  if (first === undefined) return [];
  const [ground, ...grounds] = first.trace;
  const trace: Trace = [ground, ...grounds, ...rest.flatMap((each) => each.trace)];
  return [phrase(first.kind, cells.map(({ text }) => text).join(' · '), trace)];
}

/** Every sentence a slide shows, its title first. */
export function shownOn({ title, units }: DeckSlide): readonly Sentence[] {
  return [title, ...units.flatMap(sentencesOf)];
}

/** What each sentence on the slide rests on; a row of a table is one line. */
function groundsOnSlide({ title, units }: DeckSlide, report: ReportContext): readonly ParagraphBlock[] {
  const notes = units.flatMap((unit) => restOf(unit, new Set([title])));
  return [{ label: null, sentences: [title] }, ...notes].map((note) => noteParagraph(note, report));
}

/** Parts of the briefing whose rest a slide’s notes tell. */
export interface SlideTold {
  readonly parts: readonly Part[];
  /** Of all slides. */
  readonly shown: ReadonlySet<Sentence>;
}

/** The notes of a slide. */
export function slideNotes(
  slide: DeckSlide,
  { parts, shown }: SlideTold,
  report: ReportContext,
): readonly ParagraphBlock[] {
  const rest = parts.flatMap(({ title, units }) => {
    const notes = units.flatMap((unit) => restOf(unit, shown));
    return notes.length === 0
      ? []
      : [
          paragraph([words(`${title}: more from the briefing`, 'strong')], 'label'),
          ...notes.map((note) => noteParagraph(note, report)),
        ];
  });
  const further = slide.further
    .flatMap((unit) => restOf(unit, new Set()))
    .map((note) => noteParagraph(note, report));
  return [
    ...rest,
    ...(further.length === 0 ? [] : [paragraph([words('Further', 'strong')], 'label'), ...further]),
    paragraph([words('What each sentence of this slide rests on', 'strong')], 'label'),
    ...groundsOnSlide(slide, report),
  ];
}
