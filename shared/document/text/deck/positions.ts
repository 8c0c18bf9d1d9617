/** What is to be decided and what was: the comparison of one open decision, or where each stands. */
import { capitalized } from '../../../base/words';
import { optionBarRows } from '../../../charts/option-bar-rows';
import { choiceWarning } from '../../../wording/choice-words';
import { numberInWords } from '../dates';
import type { DecisionPoint } from '../decisions';
import { phrase, sentence, traceOn, type Sentence, type Trace } from '../sentence';
import type { TraceRef } from '../trace';
import type { UnitColumn, UnitRow } from '../unit';
import type { DeckSlide } from './deck-types';
import { fitsTitle, fitting, leftSentence, ROOMS, rowsWithin, TABLE_LINES } from './room';
import {
  captionUnits,
  fittingUnits,
  paragraphsIn,
  withoutTitle,
  type DeckSource,
  type UnitOf,
} from './source';

const PART = 'briefing/positions';
const POSITION = 'briefing/position/';

type Position = UnitOf<'paragraph'>;

interface Told {
  readonly point: DecisionPoint;
  readonly unit: Position;
}

function toldPositions(source: DeckSource): readonly Told[] {
  const units = paragraphsIn(source, PART);
  return source.paper.decisions.flatMap((point) => {
    const unit = units.find(({ id }) => id === `${POSITION}${point.decision.id}`);
    return unit === undefined ? [] : [{ point, unit }];
  });
}

/** What was decided otherwise than recommended, or without all its preconditions known to be met. */
function differs({ point }: Told): boolean {
  return choiceWarning(point.evaluation) !== '';
}

/** The first decision that is open and has a recommendation, with the sentence that says which. */
function openComparison(told: readonly Told[]): { readonly told: Told; readonly title: Sentence } | null {
  for (const each of told) {
    const [title] = each.unit.sentences;
    const { evaluation, recommended } = each.point;
    if (evaluation.choice !== null || recommended === null || title === undefined) continue;
    if (fitsTitle(title) && title.kind === 'apply') return { told: each, title };
  }
  return null;
}

function comparisonSlide(source: DeckSource): DeckSlide | null {
  const told = toldPositions(source);
  const open = openComparison(told);
  if (open === null) return null;
  const { point, unit } = open.told;
  const others = told.filter((each) => each !== open.told && differs(each));
  // Told although the slide is about another: no paper may be silent on a choice that differs.
  const units = fittingUnits(
    [...withoutTitle(unit, open.title), ...others.map((each) => each.unit)],
    ROOMS.told,
  );
  const rows = optionBarRows(point.evaluation);
  return {
    id: 'deck/positions',
    title: open.title,
    units: [
      ...units,
      {
        kind: 'figure',
        id: 'deck/positions/chart',
        title: open.title,
        figure: { type: 'decision-bars', data: { rows }, brief: false },
      },
    ],
    parts: [PART],
    further: [],
  };
}

const COLUMNS: readonly UnitColumn[] = [
  { title: 'Decision', share: 0.28 },
  { title: 'Where it stands', share: 0.72 },
];
const CELL = { words: 60, lines: 5 } as const;

function rowOf({ unit }: Told): UnitRow {
  const trace: Trace = [{ kind: 'decision', id: unit.id.slice(POSITION.length) }];
  return {
    id: unit.id,
    cells: [[phrase('link', unit.label ?? '', trace)], fitting(unit.sentences, CELL)],
  };
}

function decidedInWords(made: number, total: number): string {
  if (total === 1) return `The one decision is ${made === 1 ? 'made' : 'open'}`;
  if (made === total)
    return total === 2 ? 'Both decisions are made' : `All ${numberInWords(total)} decisions are made`;
  const share = made === 0 ? 'none' : numberInWords(made);
  return `${capitalized(share)} of ${numberInWords(total)} decisions ${made > 1 ? 'are' : 'is'} made`;
}

function countsSentence(told: readonly Told[]): Sentence {
  const made = told.filter(({ point }) => point.evaluation.choice !== null).length;
  const other = told.filter(differs).length;
  const refs = told.map(({ point }): TraceRef => ({ kind: 'decision', id: point.decision.id }));
  const rest =
    other === 0
      ? ''
      : `; for ${numberInWords(other)}, the choice differs from the recommendation or not all of its preconditions are known to be met`;
  const text = `${decidedInWords(made, told.length)}${rest}`;
  return sentence('fact', text, traceOn(refs, { kind: 'issue', id: 'instrument' }));
}

/** Those to be told first: what differs, then what is open. */
function gravestFirst(told: readonly Told[]): readonly Told[] {
  const rank = (each: Told) => (differs(each) ? 0 : each.point.evaluation.choice === null ? 1 : 2);
  return told.toSorted((a, b) => rank(a) - rank(b));
}

function tableSlide(source: DeckSource): DeckSlide | null {
  const told = toldPositions(source);
  if (told.length === 0) return null;
  const { kept, left } = rowsWithin(COLUMNS, gravestFirst(told).map(rowOf), TABLE_LINES.alone);
  if (kept.length === 0) return null;
  const title = countsSentence(told);
  const words = `${capitalized(numberInWords(left.length))} more`;
  return {
    id: 'deck/positions',
    title,
    units: [
      { kind: 'table', id: 'deck/positions/table', columns: COLUMNS, rows: kept },
      ...captionUnits('deck/positions', leftSentence(words, left.length, title.trace)),
    ],
    parts: [PART],
    further: [],
  };
}

/** The comparison of the first open decision where one has a recommendation, else a table; nothing without a decision. */
export function positionsSlide(source: DeckSource): DeckSlide | null {
  return comparisonSlide(source) ?? tableSlide(source);
}
