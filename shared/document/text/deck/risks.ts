/** The risks to deal with first, each with where the company stands and what is being done. */
import { capitalized } from '../../../base/words';
import type { ScenarioScore } from '../../../scoring/types';
import { formatRange, levelRangeName } from '../../../wording/format';
import { boardTitleOf, plansForRisk } from '../briefing/risks';
import { countInWords } from '../dates';
import { phrase, sentence, textOf, type Sentence, type Trace } from '../sentence';
import type { UnitColumn, UnitRow } from '../unit';
import { linesIn } from '../../../base/text-room';
import type { DeckSlide, DeckUnit } from './deck-types';
import { leftSentence, rowsWithin, TABLE_LINES, titleOf } from './room';
import { captionUnits, paragraphsIn, type DeckSource, type UnitOf } from './source';

const PART = 'briefing/risks';
const RISK = 'briefing/risk/';

const COLUMNS: readonly UnitColumn[] = [
  { title: 'Risk', share: 0.23 },
  { title: 'Score', share: 0.1 },
  { title: 'Where we stand', share: 0.37 },
  { title: 'What is being done', share: 0.3 },
];
/** What a cell of a wall holds, in lines of about so many ems. */
const CELL = { lines: 5, ems: { stands: 21, done: 16 } } as const;

/** A risk of the briefing with its score. */
interface Risk {
  readonly unit: UnitOf<'paragraph'>;
  readonly scored: ScenarioScore;
}

function traceOfRisk({ scored }: Risk): Trace {
  return [{ kind: 'figure', path: `scenarios.${scored.id}.residual` }];
}

/** As much as a cell holds; `mustFirst` says what is kept first where room is short. */
function cellOf(
  sentences: readonly Sentence[],
  width: number,
  mustFirst: readonly Sentence[],
): readonly Sentence[] {
  const kept = new Set<Sentence>();
  for (const each of mustFirst) {
    const text = textOf(sentences.filter((other) => other === each || kept.has(other)));
    if (linesIn(text, width) <= CELL.lines) kept.add(each);
  }
  return sentences.filter((each) => kept.has(each));
}

function isOfPlan({ kind }: Sentence): boolean {
  return kind === 'do' || kind === 'unknown';
}

/** What the briefing says is being done; what it had no room for, where it says nothing and counsel changed nothing. */
function doneAbout({ unit, scored }: Risk, { paper }: DeckSource): readonly Sentence[] {
  const done = unit.sentences.filter(isOfPlan);
  const isCounsels = unit.sentences.some(({ kind }) => kind === 'own');
  return done.length > 0 || isCounsels ? done : plansForRisk(scored, paper);
}

function rowOf(risk: Risk, source: DeckSource): UnitRow {
  const { unit, scored } = risk;
  const stands = unit.sentences.filter((each) => !isOfPlan(each));
  const done = doneAbout(risk, source);
  const trace = traceOfRisk(risk);
  return {
    id: unit.id,
    cells: [
      [phrase('exposure', boardTitleOf(scored, source.paper), trace)],
      [phrase('exposure', formatRange(scored.residual), trace)],
      // The last say what is missing, and what is there gives way; what is late comes first.
      cellOf(stands, CELL.ems.stands, stands.toReversed()),
      cellOf(done, CELL.ems.done, done),
    ],
  };
}

function titleSentence(first: Risk, { paper }: DeckSource): Sentence {
  const { scored } = first;
  const level = levelRangeName(scored.level).toLowerCase();
  const text = `The risk to deal with first is “${boardTitleOf(scored, paper)}”, scored ${level}, ${formatRange(scored.residual)} of 100, where 0 is best`;
  return sentence('exposure', text, traceOfRisk(first));
}

function risksTold(source: DeckSource): readonly Risk[] {
  const { scenarios } = source.paper.report.input.score;
  return paragraphsIn(source, PART).flatMap((unit) => {
    const scored = scenarios.find(({ id }) => unit.id === `${RISK}${id}`);
    return scored === undefined ? [] : [{ unit, scored }];
  });
}

/** The table of the gravest risks; nothing where none is told. */
export function risksSlide(source: DeckSource): DeckSlide | null {
  const risks = risksTold(source);
  const [first] = risks;
  if (first === undefined) return null;
  const rows = risks.map((risk) => rowOf(risk, source));
  const { kept, left } = rowsWithin(COLUMNS, rows, TABLE_LINES.alone);
  const also = paragraphsIn(source, PART)
    .filter(({ id }) => id === `${PART}/left`)
    .flatMap(({ sentences }) => sentences);
  const words = capitalized(countInWords(left.length, 'further risk'));
  const table: readonly DeckUnit[] =
    kept.length === 0 ? [] : [{ kind: 'table', id: 'deck/risks/table', columns: COLUMNS, rows: kept }];
  return {
    id: 'deck/risks',
    title: titleOf(titleSentence(first, source), 'The risk to deal with first'),
    units: [
      ...table,
      ...captionUnits('deck/risks', [...leftSentence(words, left.length, traceOfRisk(first)), ...also]),
    ],
    parts: [PART],
    further: [],
  };
}
