/** The memo’s tables: recommendations, options, deadlines. Each cell holds sentences with what they rest on. */
import { verdictInWords } from '../../../wording/decision-words';
import { formatSignedRange } from '../../../wording/format';
import { countInWords } from '../dates';
import { choiceTexts, lacksOfOption, readingOf, recommendedInWords, type DecisionPoint } from '../decisions';
import { hasAnnex, placeOf, type PaperContext } from '../paper-context';
import { isLive } from '../../../actions/register';
import { mattersOf } from '../../../wording/matters';
import { furtherActionViews } from '../../parts/actions';
import { lateActionUnits } from '../briefing/late';
import { reconsideredIn } from '../reconsider';
import { pointsIn } from '../issue-views';
import type { Recommendations } from '../recommendations';
import { WIDE_LIMITS, type Limits } from './limits';
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
export function recommendationUnits(
  paper: PaperContext,
  { late: most }: Limits = WIDE_LIMITS,
): readonly Unit[] {
  const { rows } = paper.recommendations;
  const units = rows.length === 0 ? [] : [recommendationTable(rows)];
  const told: Part = { id: 'memo/recommendations', title: 'Recommendations', level: 1, units };
  const late = lateActionUnits(paper, [told], { id: 'memo/recommendations/late', most });
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

function isOpen({ gateStatus }: OptionReading): boolean {
  return gateStatus === 'open';
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
        [phrase('exposure', score, trace)],
      ],
    },
  ];
}

const MOST_LACKS = 3;

/** "Not open yet: A and B. Not known to be in place for one or more of them: …". */
interface Shut {
  readonly status: OptionReading['gateStatus'];
  readonly label: string;
  readonly lead: string;
  readonly lacksOf: (reading: OptionReading) => readonly string[];
}

function shutSentences(point: DecisionPoint, paper: PaperContext, shut: Shut): readonly Sentence[] {
  const { id } = point.decision;
  const options = point.evaluation.options.filter(({ gateStatus }) => gateStatus === shut.status);
  const [first, ...rest] = options.map(({ code }): TraceRef => ({ kind: 'decision', id, option: code }));
  if (first === undefined) return [];
  const lacks = [...new Set(options.flatMap(shut.lacksOf))];
  const shown = lacks.slice(0, MOST_LACKS);
  const more = lacks.length > shown.length ? [`others ${placeOf(paper, 'options')}`] : [];
  const ofWhich = options.length === 1 ? '' : ' for one or more of them';
  return [
    sentence('apply', `${shut.label}: ${namesOf(options)}`, [first, ...rest]),
    sentence('apply', `${shut.lead}${ofWhich}: ${joinClauses([...shown, ...more])}`, [first, ...rest]),
  ];
}

/** Options that are not open are named with what they want and not argued. */
function shutUnits(point: DecisionPoint, paper: PaperContext): readonly Unit[] {
  const lacks = (reading: OptionReading) => lacksOfOption(point, reading);
  const sentences = [
    ...shutSentences(point, paper, {
      status: 'conditional',
      label: 'Not open yet',
      lead: 'Preconditions not known to be met',
      lacksOf: (reading) => lacks(reading).notKnown,
    }),
    ...shutSentences(point, paper, {
      status: 'closed',
      label: 'Closed',
      lead: 'Preconditions recorded as not met in full',
      lacksOf: (reading) => lacks(reading).notMet,
    }),
  ];
  return sentences.length === 0
    ? []
    : [paragraphUnit(`memo/options/${point.decision.id}/closed`, sentences, { style: 'note' })];
}

function verdict(point: DecisionPoint, asOf: string): readonly Sentence[] {
  const { evaluation, decision, recommended } = point;
  const trace = [{ kind: 'decision', id: decision.id }] as const;
  if (evaluation.choice === null) {
    const text = recommended === null ? verdictInWords(evaluation) : recommendedInWords(point, recommended);
    return [sentence('apply', text, trace)];
  }
  return choiceTexts(evaluation, asOf).map((text) => sentence('apply', text, trace));
}

/** Something is asked on the decision, and there is something to compare: a choice that stands is not argued again. */
function isArgued(point: DecisionPoint): boolean {
  const { choice, noRecommendation, options } = point.evaluation;
  if (!options.some(isOpen)) return false;
  if (choice === null) return noRecommendation !== 'nothing-known';
  return reconsideredIn([point]).length > 0;
}

function namesOf(options: readonly OptionReading[]): string {
  return joinWords(
    options.map(({ title, code }) => `“${title}” (${code})`),
    'and',
  );
}

/** Where nothing is argued: which options are open, and that the others are not. */
function optionNames(point: DecisionPoint, paper: PaperContext): Unit {
  const { id } = point.decision;
  const trace = [{ kind: 'decision', id }] as const;
  const open = point.evaluation.options.filter(isOpen);
  const shut = point.evaluation.options.filter((option) => !isOpen(option));
  const are = (options: readonly OptionReading[]) => (options.length === 1 ? 'is' : 'are');
  const told = [
    ...(open.length === 0 ? [] : [`Open ${are(open)} ${namesOf(open)}`]),
    ...(shut.length === 0 ? [] : [`not open ${are(shut)} ${namesOf(shut)}`]),
  ].join('; ');
  const more = `Effect, preconditions and score of each are ${placeOf(paper, 'options')}`;
  return paragraphUnit(
    `memo/options/${id}/names`,
    [sentence('apply', told, trace), sentence('link', more, trace)],
    { style: 'note' },
  );
}

function optionUnits(point: DecisionPoint, paper: PaperContext, compares: boolean): readonly Unit[] {
  const { id, title } = point.decision;
  const said = verdict(point, paper.report.input.asOf);
  // Whole, although another decision may stand just so: its label names what is below.
  const head: Unit = {
    ...paragraphUnit(`memo/options/${id}/verdict`, said, { label: title }),
    isWhole: true,
  };
  if (!compares || !isArgued(point)) return [head, optionNames(point, paper)];
  return [
    head,
    {
      kind: 'table',
      id: `memo/options/${id}`,
      columns: [
        { title: 'Option that is open', share: 0.3 },
        { title: 'Effect', share: 0.52, wordsOf: 'effect' },
        { title: 'Score (−100 to +100)', share: 0.18 },
      ],
      rows: point.evaluation.options.filter(isOpen).flatMap(({ code }) => optionRow(point, code)),
    },
    ...shutUnits(point, paper),
  ];
}

/** "Options": one table for each decision on which something is asked; what stands is told in a line. */
export function optionsUnits(paper: PaperContext, { comparesOptions }: Limits): readonly Unit[] {
  const { decisions } = paper;
  if (decisions.length === 0)
    return [leftLine('memo/options/none', 'No decision of this pack applies to the profile')];
  return decisions.flatMap((point) => optionUnits(point, paper, comparesOptions));
}
