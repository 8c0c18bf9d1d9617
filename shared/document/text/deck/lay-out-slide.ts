/** A slide as the blocks a writer sets; sentences keep their traces. */
import { paragraph, words } from '../../blocks/build';
import type { ParagraphBlock, TableCell } from '../../blocks/block-types';
import type { TextInline } from '../../blocks/inline-types';
import type { Slide, SlideBlock } from '../../slides/slide-types';
import { labeledSentences, sentenceInlines, WITHOUT_NOTES } from '../lay-out';
import type { Sentence } from '../sentence';
import type { DeckSlide, DeckUnit } from './deck-types';
import { shownOn } from './notes';
import { OWN_WORDS } from './source';

const STYLES = { body: 'body', lead: 'body', resolution: 'note', note: 'caption' } as const;

function cellOf(sentences: readonly Sentence[]): TableCell {
  return [paragraph(sentenceInlines(sentences, WITHOUT_NOTES), 'cell')];
}

function unitBlock(unit: DeckUnit): SlideBlock {
  switch (unit.kind) {
    case 'paragraph':
      return paragraph(labeledSentences(unit.label, unit.sentences, WITHOUT_NOTES), STYLES[unit.style], {
        unit: unit.id,
      });
    case 'list':
      return {
        kind: 'list',
        marker: unit.style === 'number' ? 'numbered' : 'bullet',
        items: unit.items.map(({ id, label, sentences }) => [
          paragraph(labeledSentences(label, sentences, WITHOUT_NOTES), 'statement', { unit: id }),
        ]),
      };
    case 'table':
      return {
        kind: 'table',
        look: 'ruled',
        columns: unit.columns.map(({ title, share }) => ({ head: title, share })),
        rows: unit.rows.map(({ cells }) => cells.map(cellOf)),
      };
    case 'figure':
      return { kind: 'figure', title: unit.title.text, figure: unit.figure };
  }
}

function titleInlines({ text, trace, kind }: Sentence): readonly TextInline[] {
  return [{ kind: 'text', text: kind === 'own' ? `${text} ‡` : text, trace }];
}

/** Who the mark behind counsel’s words stands for, where the slide has any. */
function ownCaption(slide: DeckSlide): readonly SlideBlock[] {
  return shownOn(slide).some(({ kind }) => kind === 'own')
    ? [paragraph([words(OWN_WORDS.text)], 'caption')]
    : [];
}

/** Lays a slide out. Captions come last: they say how to read what stands above. */
export function layOutSlide(
  slide: DeckSlide,
  notes: readonly ParagraphBlock[],
  captions: readonly ParagraphBlock[] = [],
): Slide {
  const blocks = [...slide.units.map(unitBlock), ...ownCaption(slide), ...captions];
  const isCaption = (block: SlideBlock) => block.kind === 'paragraph' && block.style === 'caption';
  return {
    id: slide.id,
    title: titleInlines(slide.title),
    blocks: [...blocks.filter((block) => !isCaption(block)), ...blocks.filter(isCaption)],
    notes,
  };
}
