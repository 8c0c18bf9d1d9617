/** The risks to deal with first, each with where the company stands and what is being done. */
import { formatRange, levelRangeName } from '../../../wording/format';
import { boardTitleOf } from '../briefing/risks';
import { phrase, sentence, textOf, type Sentence, type Trace } from '../sentence';
import type { UnitColumn, UnitRow } from '../unit';
import { linesIn } from '../../slides/text-room';
import type { DeckSlide, DeckUnit } from './deck-types';
import { leftSentence, rowsWithin, TABLE_LINES, titleOf } from './room';
import { captionUnits, paragraphsIn, type DeckSource, type UnitOf } from './source';

const PART = 'briefing/risks';
const RISK = 'briefing/risk/';

const COLUMNS: readonly UnitColumn[] = [
  { title: 'Risk, scored 0 (best) to 100', share: 0.27 },
  { title: 'Where we stand', share: 0.41 },
  { title: 'What is being done', share: 0.32 },
];
/** What a cell of a wall holds, in lines of about so many ems. */
const CELL = { lines: 5, ems: { stands: 22, done: 17 } } as const;

type Risk = UnitOf<'paragraph'>;

function scenarioId({ id }: Risk): string {
  return id.slice(RISK.length);
}

function traceOfRisk(risk: Risk): Trace {
  return [{ kind: 'figure', path: `scenarios.${scenarioId(risk)}.residual` }];
}

/** The last say what is missing: where room is short, what is there gives way. */
function cellOf(sentences: readonly Sentence[], width: number): readonly Sentence[] {
  const fits = (kept: readonly Sentence[]) => linesIn(textOf(kept), width) <= CELL.lines;
  return sentences.reduceRight<readonly Sentence[]>(
    (kept, each) => (fits([each, ...kept]) ? [each, ...kept] : kept),
    [],
  );
}

function isOfPlan({ kind }: Sentence): boolean {
  return kind === 'do' || kind === 'unknown';
}

function rowOf(risk: Risk): UnitRow {
  const { label, sentences } = risk;
  const stands = sentences.filter((each) => !isOfPlan(each));
  return {
    id: risk.id,
    cells: [
      [phrase('exposure', label ?? '', traceOfRisk(risk))],
      cellOf(stands, CELL.ems.stands),
      cellOf(sentences.filter(isOfPlan), CELL.ems.done),
    ],
  };
}

function titleSentence(first: Risk, { paper }: DeckSource): Sentence | null {
  const scored = paper.report.input.score.scenarios.find(({ id }) => id === scenarioId(first));
  if (scored === undefined) return null;
  const level = levelRangeName(scored.level).toLowerCase();
  const text = `The risk to deal with first is “${boardTitleOf(scored, paper)}”, scored ${level}, ${formatRange(scored.residual)} of 100, where 0 is best`;
  return sentence('exposure', text, traceOfRisk(first));
}

/** The table of the gravest risks; nothing where none is told. */
export function risksSlide(source: DeckSource): DeckSlide | null {
  const units = paragraphsIn(source, PART);
  const risks = units.filter(({ id }) => id.startsWith(RISK));
  const [first] = risks;
  const title = first === undefined ? null : titleSentence(first, source);
  if (first === undefined || title === null) return null;
  const { kept, left } = rowsWithin(COLUMNS, risks.map(rowOf), TABLE_LINES.alone);
  const also = units.filter(({ id }) => id === `${PART}/left`).flatMap(({ sentences }) => sentences);
  const words = `${left.length === 1 ? 'One further risk' : `${String(left.length)} further risks`}`;
  const table: readonly DeckUnit[] =
    kept.length === 0 ? [] : [{ kind: 'table', id: 'deck/risks/table', columns: COLUMNS, rows: kept }];
  return {
    id: 'deck/risks',
    title: titleOf(title, 'The risk to deal with first'),
    units: [
      ...table,
      ...captionUnits('deck/risks', [...leftSentence(words, left.length, traceOfRisk(first)), ...also]),
    ],
    parts: [PART],
    further: [],
  };
}
