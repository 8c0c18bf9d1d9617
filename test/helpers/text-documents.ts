/** Every document that is made of sentences with traces, of a sample on a day, before it is laid out. */
import { forAnnexes } from '@shared/document/text/aside';
import { deckPaper } from '@shared/document/text/deck/deck-paper';
import type { DeckSlide } from '@shared/document/text/deck/deck-types';
import { shownOn } from '@shared/document/text/deck/notes';
import { handedBriefing } from '@shared/document/text/handed-papers';
import { comparison } from '@shared/document/text/others/comparison';
import { counterpartyAnswers } from '@shared/document/text/others/counterparty-answers';
import { coverLetter } from '@shared/document/text/others/cover-letter';
import { exhibitList } from '@shared/document/text/others/exhibits';
import { privilegeLog } from '@shared/document/text/others/privilege-log';
import { regulatorAnswers } from '@shared/document/text/others/regulator-answers';
import { paperContextOf } from '@shared/document/text/paper-context';
import type { Sentence } from '@shared/document/text/sentence';
import { sentencesOf } from '@shared/document/text/sentences-of';
import type { Part } from '@shared/document/text/unit';
import type { ReportContext } from '@shared/document/parts/context';
import { proseOfUnit, samplePapers } from './papers';
import type { Sample } from './samples';

export interface TextDocument {
  readonly name:
    | 'memo'
    | 'briefing'
    | 'deck'
    | 'regulator'
    | 'counterparty'
    | 'comparison'
    | 'exhibits'
    | 'privilege-log'
    | 'cover-letter';
  readonly sentences: readonly Sentence[];
  /** Running text alone, in which nothing may stand twice: a document, or one slide each. Cells and resolutions may repeat. */
  readonly running: readonly (readonly Sentence[])[];
}

type Name = TextDocument['name'];

function ofParts(name: Name, parts: readonly Part[]): TextDocument {
  const units = parts.flatMap((part) => part.units);
  return { name, sentences: units.flatMap(sentencesOf), running: [units.flatMap(proseOfUnit)] };
}

/** The title of a slide may take up what the first slide says, and the title of a picture is that of its slide. */
function runningOn({ title, units }: DeckSlide): readonly Sentence[] {
  return [title, ...units.flatMap((unit) => (unit.kind === 'figure' ? [] : proseOfUnit(unit)))];
}

function ofSlides(slides: readonly DeckSlide[]): TextDocument {
  return {
    name: 'deck',
    sentences: slides.flatMap(shownOn),
    running: [slides.map(({ title }) => title), ...slides.map(runningOn)],
  };
}

/** All nine, memo first. What is for somebody outside is made as facts alone go out: without what is in the annexes. */
export function textDocuments(
  sample: Sample,
  day: string,
): { readonly context: ReportContext; readonly documents: readonly TextDocument[] } {
  const { context, memo, briefing } = samplePapers(sample, day);
  const paper = paperContextOf(context);
  const outside = { ...paper, record: { ...paper.record, aside: forAnnexes(context) } };
  return {
    context,
    documents: [
      ofParts('memo', memo.parts),
      ofParts('briefing', briefing.parts),
      ofSlides(deckPaper(context, handedBriefing(context).paper)),
      ofParts('regulator', regulatorAnswers(context, outside)),
      ofParts('counterparty', counterpartyAnswers(context, outside)),
      ofParts('comparison', comparison(context)),
      ofParts('exhibits', exhibitList(context)),
      ofParts('privilege-log', privilegeLog(context)),
      ofParts('cover-letter', coverLetter(context, paper)),
    ],
  };
}
