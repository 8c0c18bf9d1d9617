/**
 * The board deck: five to eight slides made of the briefing’s own sentences, as counsel left them. A slide is a sentence with
 * one thing that bears it out; what there is no room for stands in its notes.
 */
import { isOverdue } from '../../../actions/register';
import { paragraph } from '../../blocks/build';
import type { ParagraphBlock } from '../../blocks/block-types';
import type { FinalityView } from '../../model-types';
import type { ReportContext } from '../../parts/context';
import { coverOf } from '../../parts/cover';
import { finalInWords } from '../../running-words';
import { linesIn } from '../../../base/text-room';
import type { Slide } from '../../slides/slide-types';
import { paperContextOf } from '../paper-context';
import type { Paper, Part } from '../unit';
import { answerSlide } from './answer';
import { askSlide } from './ask';
import { changesSlide } from './changes';
import { clocksSlide } from './clocks';
import type { DeckSlide } from './deck-types';
import { knowledgeSlide } from './knowledge';
import { lawSlide } from './law';
import { layOutSlide } from './lay-out-slide';
import { shownOn, slideNotes } from './notes';
import { pictureSlide, tellsPlans } from './picture';
import { positionsSlide } from './positions';
import { risksSlide } from './risks';
import type { DeckSource } from './source';
import { stepsSlide } from './steps';

/** A deck that a board can follow in one sitting. */
const MOST_SLIDES = 8;

/** What gives way first where there is too much; a slide that tells what is late does not. */
const GIVES_WAY = ['deck/law', 'deck/steps', 'deck/picture', 'deck/changes'] as const;

function stays(slide: DeckSlide, { paper }: DeckSource): boolean {
  const { assessment, asOf } = paper.report.input;
  return slide.id === 'deck/steps' && assessment.actions.some((action) => isOverdue(action, asOf));
}

function withinMost(slides: readonly DeckSlide[], source: DeckSource): readonly DeckSlide[] {
  return GIVES_WAY.reduce(
    (kept, id) =>
      kept.length <= MOST_SLIDES ? kept : kept.filter((slide) => slide.id !== id || stays(slide, source)),
    slides,
  );
}

/** In the order they are shown: the answer, what bears on it, what is not known, what is asked. */
function allSlides(source: DeckSource): readonly DeckSlide[] {
  const picture = pictureSlide(source);
  const slides = [
    answerSlide(source),
    lawSlide(source),
    risksSlide(source),
    picture,
    tellsPlans(picture) ? null : stepsSlide(source),
    clocksSlide(source),
    positionsSlide(source),
    changesSlide(source),
    knowledgeSlide(source),
    askSlide(source),
  ];
  return slides.filter((slide) => slide !== null);
}

/** The parts each slide tells; what no slide tells goes to the last. */
function partsBySlide(
  slides: readonly DeckSlide[],
  parts: readonly Part[],
): ReadonlyMap<DeckSlide, readonly Part[]> {
  const last = slides.at(-1);
  const ownerOf = ({ id }: Part) => slides.find((slide) => slide.parts.includes(id)) ?? last;
  return new Map(slides.map((slide) => [slide, parts.filter((part) => ownerOf(part) === slide)]));
}

/** The slides before they are laid out. */
export function deckPaper(report: ReportContext, briefing: Paper): readonly DeckSlide[] {
  const source = {
    paper: paperContextOf(report),
    parts: new Map(briefing.parts.map((part) => [part.id, part])),
  };
  return withinMost(allSlides(source), source);
}

/** Lines of small print that the first slide has room for. */
const SIGNED_LINES = 2;
const SMALL_PRINT = 73;

interface SignedOff {
  readonly caption: readonly ParagraphBlock[];
  readonly notes: readonly ParagraphBlock[];
}

/** Who signed a final deck off: on the first slide, and in its notes where that has no room for all. */
function signedOff(finality: FinalityView | null): SignedOff {
  if (finality === null) return { caption: [], notes: [] };
  const said = finalInWords(finality);
  const by = finality.signatures.map(({ name, role, date }) => `${name} (${role}), ${date}`).join('; ');
  const whole = `${said} Signed off by ${by}.`;
  return linesIn(whole, SMALL_PRINT) <= SIGNED_LINES
    ? { caption: [paragraph(whole, 'caption')], notes: [] }
    : { caption: [], notes: [paragraph(whole)] };
}

/**
 * The deck, laid out.
 *
 * @param briefing - with counsel’s hand laid over it
 */
export function deckSlides(report: ReportContext, briefing: Paper): readonly Slide[] {
  const slides = deckPaper(report, briefing);
  const shown = new Set(slides.flatMap(shownOn));
  const parts = partsBySlide(slides, briefing.parts);
  const signed = signedOff(coverOf(report.input).finality);
  return slides.map((slide, index) => {
    const notes = slideNotes(slide, { parts: parts.get(slide) ?? [], shown }, report);
    const isFirst = index === 0;
    return layOutSlide(slide, isFirst ? [...signed.notes, ...notes] : notes, isFirst ? signed.caption : []);
  });
}
