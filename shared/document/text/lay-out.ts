/** A paper as blocks: units become paragraphs, lists, tables and figures; sentences keep their traces. */
import type { Block, TableCell } from '../blocks/block-types';
import type { Inline } from '../blocks/inline-types';
import { heading, paragraph, words } from '../blocks/build';
import { namedInlines } from '../blocks/cite-words';
import type { Authority } from '../../pack/schema';
import { notesOf, type Noted } from './notes';
import type { Sentence } from './sentence';
import { sentencesOf } from './sentences-of';
import type { Paper, Part, Unit } from './unit';

/** What sentences are set with: their notes, and the sources they rest on. */
export interface SentenceSetting extends Noted {
  readonly authorities: ReadonlyMap<string, Authority>;
}

/** Counsel’s own words carry it, so that a reader knows whose they are. */
const OWN_MARK = ' ‡';

/** For a document without notes. */
export const WITHOUT_NOTES: SentenceSetting = { notes: [], bySentence: new Map(), authorities: new Map() };

/** Names of the cases a sentence rests on. */
function namesIn({ trace }: Sentence, { authorities }: SentenceSetting): readonly string[] {
  return trace.flatMap((ref) => (ref.kind === 'authority' ? (authorities.get(ref.id)?.caseNames ?? []) : []));
}

/** Sentences as running text. */
export function sentenceInlines(sentences: readonly Sentence[], noted: SentenceSetting): readonly Inline[] {
  return sentences.flatMap((each, index): readonly Inline[] => {
    const space = index === 0 ? '' : ' ';
    // Once, behind the last of hers: a mark after every sentence would be read as a note.
    const own = each.kind === 'own' && sentences[index + 1]?.kind !== 'own' ? OWN_MARK : '';
    const note = noted.bySentence.get(each);
    const { trace } = each;
    const text = namedInlines(`${space}${each.text}${own}`, namesIn(each, noted)).map((inline) => ({
      ...inline,
      trace,
    }));
    return note === undefined ? text : [...text, { kind: 'footnote', id: note, trace }];
  });
}

/** The same behind a label, which is set apart from them. */
export function labeledSentences(
  label: string | null,
  sentences: readonly Sentence[],
  noted: SentenceSetting,
): readonly Inline[] {
  const inlines = sentenceInlines(sentences, noted);
  if (label === null) return inlines;
  const stop = /[.?!:]$/.test(label) ? '' : '.';
  return [words(`${label}${stop} `, 'strong'), ...inlines];
}

const STYLES = { body: 'body', lead: 'lead', resolution: 'note', note: 'caption' } as const;

function cellOf(sentences: readonly Sentence[], noted: SentenceSetting): TableCell {
  return [paragraph(sentenceInlines(sentences, noted), 'cell-dense')];
}

/** @param next - what stands below it: a paragraph before a table or a picture stands on its page */
function unitBlocks(unit: Unit, noted: SentenceSetting, next?: Unit): readonly Block[] {
  switch (unit.kind) {
    case 'paragraph': {
      const keepsWithNext = next?.kind === 'table' || next?.kind === 'figure';
      const inlines = labeledSentences(unit.label, unit.sentences, noted);
      return [
        paragraph(inlines, STYLES[unit.style], {
          unit: unit.id,
          ...(keepsWithNext ? { keepsWithNext } : {}),
        }),
      ];
    }
    case 'list':
      return [
        {
          kind: 'list',
          marker: unit.style === 'number' ? 'numbered' : 'bullet',
          items: unit.items.map(({ id, label, sentences }) => [
            paragraph(labeledSentences(label, sentences, noted), 'statement', { unit: id }),
          ]),
        },
      ];
    case 'table':
      return [
        {
          kind: 'table',
          look: 'dense',
          columns: unit.columns.map(({ title, share }) => ({ head: title, share })),
          rows: unit.rows.map(({ cells }) => cells.map((cell) => cellOf(cell, noted))),
          keepsRows: true,
        },
      ];
    case 'figure':
      return [
        paragraph(sentenceInlines([unit.title], noted), 'summary', { unit: unit.id, keepsWithNext: true }),
        { kind: 'figure', title: unit.title.text, figure: unit.figure },
      ];
  }
}

function partBlocks(
  { id, title, level, units }: Part,
  noted: SentenceSetting,
  isNumbered: boolean,
): readonly Block[] {
  const head = heading(title, { level, id: id.replaceAll('/', '-'), inContents: level === 1 });
  const numbered = isNumbered && level === 1 ? { ...head, numbering: 'section' as const } : head;
  return [numbered, ...units.flatMap((unit, at) => unitBlocks(unit, noted, units[at + 1]))];
}

/** How a paper is set out. */
export interface LayOut {
  readonly authorities: ReadonlyMap<string, Authority>;
  /** Sections are counted. */
  readonly isNumbered: boolean;
  /** Sources stand in notes; a paper for a board names them in its text alone. */
  readonly hasNotes: boolean;
  /** Blocks that follow a part, by its id: the contents, the end of a page. */
  readonly after?: Readonly<Record<string, readonly Block[]>>;
}

/** The blocks of a paper, with its notes at the end. */
export function layOut(
  { parts }: Pick<Paper, 'parts'>,
  { authorities, isNumbered, hasNotes, after = {} }: LayOut,
): readonly Block[] {
  const sentences = hasNotes ? parts.flatMap(({ units }) => units).flatMap(sentencesOf) : [];
  const noted: SentenceSetting = { ...notesOf(sentences, authorities), authorities };
  const blocks = parts.flatMap((part) => [...partBlocks(part, noted, isNumbered), ...(after[part.id] ?? [])]);
  if (noted.notes.length === 0) return blocks;
  const notes = noted.notes.map(({ id, text, names }) => ({ id, inlines: namedInlines(text, names) }));
  return [...blocks, { kind: 'footnotes', notes }];
}
