/** The memo’s tables: recommendations, options, deadlines. Each cell holds sentences with what they rest on. */
import { verdictInWords } from '../../../wording/decision-words';
import { formatSignedRange } from '../../../wording/format';
import { countInWords } from '../dates';
import { choiceTexts, lacksOfOption, readingOf, type DecisionPoint } from '../decisions';
import { hasAnnex, placeOf, type PaperContext } from '../paper-context';
import { isLive } from '../../../actions/register';
import { mattersOf } from '../../../wording/matters';
import { furtherActionViews } from '../../parts/actions';
import { lateActionUnits } from '../briefing/late';
import { pointsIn } from '../issue-views';
import type { Recommendations } from '../recommendations';
import type { OptionReading } from '../../../decisions/types';
import { joinClauses, joinWords } from '../../../base/words';
import type { TraceRef } from '../trace';
import { phrase, sentence, type Sentence } from '../sentence';
import type { Part, Unit, UnitRow } from '../unit';
import { paragraphUnit } from '../units';

/** One line of what a table leaves out. */
export function leftLine(id: string, text: string): Unit {
  return paragraphUnit(id, [sentence('link', text, [{ kind: 'issue', id }])], { style: 'note' });
}

function recommendationTable(rows: Recommendations['rows']): Unit {
  return {
    kind: 'table',
    id: 'memo/recommendations',
    columns: [
      { title: 'No.', share: 0.06, isPointedTo: true },
      { title: 'What', share: 0.5, wordsOf: 'what' },
      { title: 'Who', share: 0.2 },
      { title: 'By', share: 0.24 },
    ],
    rows: rows.map((row) => ({
      id: `memo/recommendations/${row.id}`,
      cells: [[numberCell(row.number, row.what)], [withoutStop(row.what)], [row.who], [row.by]],
    })),
  };
}

/** What stands elsewhere, counted as it stands there: the annex has findings and planned actions, not steps. */
function elsewhereWords(paper: PaperContext): string {
  const { recommendations, report } = paper;
  if (!hasAnnex(paper, 'actions')) {
    const served = new Set(paper.views.flatMap(pointsIn).map(({ question }) => question.id));
    const others = report.input.assessment.actions.filter(
      (action) => isLive(action) && (action.questionId === null || !served.has(action.questionId)),
    );
    const count = recommendations.left + others.length;
    if (count === 0) return '';
    return `${countInWords(count, 'further step')} ${count === 1 ? 'is' : 'are'} ${placeOf(paper, 'actions')}`;
  }
  const { score, pack } = report.input;
  const others = furtherActionViews(report).length;
  if (recommendations.left + others === 0) return '';
  const held = [
    countInWords(mattersOf(score, pack).length, 'finding or open question', 'findings and open questions'),
    ...(others === 0 ? [] : [countInWords(others, 'other planned action')]),
  ];
  return `the annex of actions has ${joinWords(held, 'and')}`;
}

/** "Recommendations", then what is late and served by none of them. */
export function recommendationUnits(paper: PaperContext): readonly Unit[] {
  const { rows } = paper.recommendations;
  const units = rows.length === 0 ? [] : [recommendationTable(rows)];
  const told: Part = { id: 'memo/recommendations', title: 'Recommendations', level: 1, units };
  const late = lateActionUnits(paper, [told], 'memo/recommendations/late');
  const elsewhere = elsewhereWords(paper);
  if (rows.length === 0) {
    const none =
      elsewhere === ''
        ? 'The record leaves nothing to be done'
        : `No step follows from the answers; ${elsewhere}`;
    return [leftLine('memo/recommendations/none', none), ...late];
  }
  if (elsewhere === '') return [...units, ...late];
  const first = `First ${rows.length === 1 ? 'comes' : 'come'} ${countInWords(rows.length, 'step')}`;
  return [leftLine('memo/recommendations/left', `${first}; ${elsewhere}`), ...units, ...late];
}

function withoutStop({ text, kind, trace }: Sentence): Sentence {
  return phrase(kind, text, trace);
}

function numberCell(number: number, { trace }: Sentence): Sentence {
  return phrase('link', String(number), trace);
}

const MOST_LACKS = 2;

/** "an antitrust protocol and a named owner, among others". */
function firstLacks(lacks: readonly string[]): string {
  const shown = lacks.slice(0, MOST_LACKS);
  return lacks.length > shown.length ? `${shown.join('; ')}; among others` : joinClauses(shown);
}

function openWords(point: DecisionPoint, code: string): string {
  const reading = readingOf(point, code);
  if (reading === undefined) return 'Not in this edition';
  if (reading.gateStatus === 'open') return 'Open';
  const { notKnown } = lacksOfOption(point, reading);
  return `Not open yet; not known to be in place: ${firstLacks(notKnown)}`;
}

function isShown({ gateStatus }: OptionReading): boolean {
  return gateStatus !== 'closed';
}

function optionRow(point: DecisionPoint, code: string): readonly UnitRow[] {
  const { decision, evaluation } = point;
  const option = decision.options.find((it) => it.code === code);
  const reading = readingOf(point, code);
  if (option === undefined || reading === undefined) return [];
  const trace = [{ kind: 'decision', id: decision.id, option: code }] as const;
  const score =
    evaluation.noRecommendation === 'nothing-known' ? 'Not scored' : formatSignedRange(reading.score);
  return [
    {
      id: `memo/options/${decision.id}/${code}`,
      cells: [
        [phrase('link', `${option.title} (${code})`, trace)],
        [phrase('apply', option.summary, trace)],
        [phrase('apply', openWords(point, code), trace)],
        [phrase('exposure', score, trace)],
      ],
    },
  ];
}

const MOST_LACKS_OF_CLOSED = 3;

/** Closed options are named with what they want and not argued. */
function closedUnits(point: DecisionPoint, paper: PaperContext): readonly Unit[] {
  const closed = point.evaluation.options.filter((option) => !isShown(option));
  const { id } = point.decision;
  const [first, ...rest] = closed.map(({ code }): TraceRef => ({ kind: 'decision', id, option: code }));
  if (first === undefined) return [];
  const names = joinWords(
    closed.map(({ code, title }) => `${title} (${code})`),
    'and',
  );
  const lacks = [...new Set(closed.flatMap((reading) => lacksOfOption(point, reading).notMet))];
  const shown = lacks.slice(0, MOST_LACKS_OF_CLOSED);
  const more = lacks.length > shown.length ? [`others ${placeOf(paper, 'options')}`] : [];
  const ofWhich = closed.length === 1 ? '' : ' for one or more of them';
  const missing = `Preconditions recorded as not met in full${ofWhich}: ${joinClauses([...shown, ...more])}`;
  return [
    paragraphUnit(
      `memo/options/${id}/closed`,
      [sentence('apply', `Closed: ${names}`, [first, ...rest]), sentence('apply', missing, [first, ...rest])],
      { style: 'note' },
    ),
  ];
}

function verdict({ evaluation, decision }: DecisionPoint, asOf: string): readonly Sentence[] {
  const trace = [{ kind: 'decision', id: decision.id }] as const;
  if (evaluation.choice === null) return [sentence('apply', verdictInWords(evaluation), trace)];
  return choiceTexts(evaluation, asOf).map((text) => sentence('apply', text, trace));
}

function optionUnits(point: DecisionPoint, paper: PaperContext): readonly Unit[] {
  const { id, title } = point.decision;
  const said = verdict(point, paper.report.input.asOf);
  return [
    // Whole, although another decision may stand just so: its label names the table below.
    { ...paragraphUnit(`memo/options/${id}/verdict`, said, { label: title }), isWhole: true },
    {
      kind: 'table',
      id: `memo/options/${id}`,
      columns: [
        { title: 'Option', share: 0.2 },
        { title: 'Effect', share: 0.34, wordsOf: 'effect' },
        { title: 'Standing', share: 0.31, wordsOf: 'standing' },
        { title: 'Score (−100 to +100)', share: 0.15 },
      ],
      rows: point.evaluation.options.filter(isShown).flatMap(({ code }) => optionRow(point, code)),
    },
    ...closedUnits(point, paper),
  ];
}

/** "Options": one table for each decision. */
export function optionsUnits(paper: PaperContext): readonly Unit[] {
  const { decisions } = paper;
  if (decisions.length === 0)
    return [leftLine('memo/options/none', 'No decision of this pack applies to the profile')];
  return decisions.flatMap((point) => optionUnits(point, paper));
}
