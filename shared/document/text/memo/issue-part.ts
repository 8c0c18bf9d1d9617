/** One issue of the memo: the rule, its application, the exposure with the figure in support, and what to do. */
import { printedNote, sentenceNote } from '../../../assessment/note-use';
import type { Answer } from '../../../assessment/schema';
import { joinClauses, joinWords } from '../../../base/words';
import { truthOf } from '../../../pack/applicability';
import { packIndex } from '../../../pack/pack-index';
import type { AuthorityRef, DutyKind } from '../../../pack/schema';
import type { ScenarioScore } from '../../../scoring/types';
import { levelRangeName, rangeInWords } from '../../../wording/format';
import { applyOf, factsOf, traceOf, unsettledOf } from '../atoms';
import { HEDGES, tellsItsTerm } from '../authority-doubts';
import { actionParts } from '../briefing/late';
import { pointsIn, type IssueView } from '../issue-views';
import { placeOf, type PaperContext } from '../paper-context';
import { isShort, isUnsettled, type Point } from '../points';
import { questionsIn } from '../../../pack/condition-questions';
import { holds, toldPoints } from '../record-conditions';
import { fixOf, rowsOfIssue, traceOfRows } from '../recommendations';
import { sentence, traceOn, withinBudget, type Sentence, type Trace } from '../sentence';
import type { TraceRef } from '../trace';
import type { Part } from '../unit';
import { paragraphIfAny } from '../units';

/** Words, by paragraph. */
export interface IssueBudget {
  readonly rule: number;
  readonly apply: number;
}

const KIND_WORDS: Readonly<Record<DutyKind, string>> = {
  duty: 'The law requires',
  prohibition: 'The law forbids',
  condition: 'A protection applies only if',
  contract: 'Where the clause is held, the contract requires',
};

function isNamed(refs: readonly AuthorityRef[], { authority, pin }: AuthorityRef): boolean {
  return refs.some((ref) => ref.authority === authority && (ref.pin === undefined || ref.pin === pin));
}

/** Rules of the questions themselves that the issue’s own sentences do not cite. */
function rulesOfPoints(points: readonly Point[], cited: readonly AuthorityRef[]): readonly Sentence[] {
  const seen = new Set<string>();
  return points.flatMap((point) =>
    point.duties.flatMap(({ duty, reach }) => {
      const { authority, pin, requires, kind, confidence } = duty;
      if (reach !== 'yes' || isNamed(cited, { authority, pin }) || seen.has(requires)) return [];
      seen.add(requires);
      const text = `${KIND_WORDS[kind]} ${requires}${HEDGES[confidence]}`;
      return [
        sentence('rule', text, {
          trace: [{ kind: 'issue', id: point.question.id }],
          cites: [{ authority, pin }],
        }),
      ];
    }),
  );
}

function ruleSentences(view: IssueView, { record }: PaperContext): readonly Sentence[] {
  const own = view.issue.rules
    .filter(
      ({ when, needed }) =>
        (when === undefined || truthOf(when, record.profile) === 'yes') && holds(needed, record),
    )
    .map(({ text, authorities }) =>
      sentence('rule', text, { trace: [{ kind: 'issue', id: view.issue.id }], cites: authorities }),
    );
  const cited = own.flatMap(({ cites }) => cites);
  return withAnswered([...own, ...rulesOfPoints(view.key, cited)], view);
}

/** The rule that the short answer turns on stands first, so that no length of a paper cuts it; that it does rests on those answers. */
function withAnswered(rules: readonly Sentence[], { answering }: IssueView): readonly Sentence[] {
  const ids = new Set(
    answering.flatMap(({ duties }) =>
      duties.filter(({ reach }) => reach === 'yes').map(({ duty }) => duty.authority),
    ),
  );
  const turns = rules.find(({ cites }) => cites.some(({ authority }) => ids.has(authority)));
  const [first, ...others] = turns === undefined ? rules : [turns, ...rules.filter((rule) => rule !== turns)];
  if (first === undefined) return [];
  const [on, ...more] = first.trace;
  return [{ ...first, trace: [on, ...more, ...answering.map(traceOf)] }, ...others];
}

function counters(view: IssueView, { record }: PaperContext): readonly Sentence[] {
  return view.issue.counters
    .filter(({ when }) => holds(when, record))
    .map(({ text, authorities, when }) => {
      const points = toldPoints(questionsIn(when), record);
      const trace = traceOn(points.map(traceOf), { kind: 'issue', id: view.issue.id });
      return sentence('apply', text, { trace, cites: authorities });
    });
}

/** "No answer is recorded on whether A, whether B and whether C."; of what may not apply, that this is open too. */
function openTogether(points: readonly Point[]): readonly Sentence[] {
  const tell = (some: readonly Point[], before: string) => {
    const [first, ...rest] = some.map(traceOf);
    if (first === undefined) return [];
    const words = joinClauses(some.map(({ question }) => question.whether));
    return [sentence('open', `${before}o answer is recorded on ${words}`, [first, ...rest])];
  };
  return [
    ...tell(
      points.filter(({ isSure }) => isSure),
      'N',
    ),
    ...tell(
      points.filter(({ isSure }) => !isSure),
      'The profile leaves open whether it concerns the Company, and n',
    ),
  ];
}

interface Applied {
  readonly shown: readonly Sentence[];
  readonly left: number;
}

/** What the rule has said with its source is not said again as its application. */
function saysMore({ cites }: Sentence, told: readonly AuthorityRef[]): boolean {
  return cites.length === 0 || !cites.every((cite) => isNamed(told, cite));
}

interface Telling {
  readonly words: number;
  /** Sources the rule names. */
  readonly told: readonly AuthorityRef[];
}

function applied(view: IssueView, paper: PaperContext, { words, told }: Telling): Applied {
  const { record } = paper;
  const isFirst = (point: Point) => view.answering.includes(point);
  const tell = (point: Point) => [...factsOf(point, 'company'), ...unsettledOf(point, paper)];
  const mean = (point: Point) =>
    isShort(point) ? applyOf(point, record.profile).filter((each) => saysMore(each, told)) : [];
  // Each fact of the answer, then what they mean: no length cuts one for what another means.
  const leading = pointsIn(view).filter(isFirst);
  const first = [...leading.flatMap(tell), ...leading.flatMap(mean)];
  const facts = view.key
    .filter((point) => !isUnsettled(point) && !isFirst(point))
    .flatMap((point) => [...tell(point), ...mean(point)]);
  const points = pointsIn(view).filter((point) => !isFirst(point));
  const support = view.support
    .filter((point) => isShort(point) && !isFirst(point))
    .flatMap((point) => factsOf(point, 'company'));
  const unknown = points
    .filter(({ outcome }) => outcome === 'unknown')
    .flatMap((point) => unsettledOf(point, paper));
  const open = openTogether(points.filter(({ outcome }) => outcome === 'open'));
  const { kept, left } = withinBudget(
    [...first, ...facts, ...counters(view, paper), ...unknown, ...open, ...support],
    words,
  );
  return { shown: kept, left };
}

/** "Notes on FRM-02 and FRM-05 bear on this and stand in the annex of answers.": of what is short, and not told above. */
function noteSentences(view: IssueView, paper: PaperContext): readonly Sentence[] {
  const points = view.key.filter(
    (point) => isShort(point) && point.answer !== undefined && isNoteApart(point.answer),
  );
  const [first, ...rest] = points.map(traceOf);
  if (first === undefined) return [];
  const ids = joinWords(
    points.map(({ question }) => question.id),
    'and',
  );
  const [subject, verbs] =
    points.length === 1 ? ['A note', 'bears on this and stands'] : ['Notes', 'bear on this and stand'];
  return [sentence('link', `${subject} on ${ids} ${verbs} ${placeOf(paper, 'answers')}`, [first, ...rest])];
}

/** A note that documents may print and that is no sentence of the memo. */
function isNoteApart(answer: Answer): boolean {
  return printedNote(answer) !== '' && sentenceNote(answer) === '';
}

/** A figure that leaves out what was set aside is no comfort where the record disagrees on what was set aside beside it. */
function asideInDoubt(
  view: IssueView,
  scored: ScenarioScore,
  { report, record }: PaperContext,
): readonly Sentence[] {
  const isAside = ({ question, outcome }: Point) =>
    outcome === 'not-applicable' && !record.aside.has(question.id);
  const disputed = new Set(view.contradictions.flatMap(({ questionIds }) => questionIds));
  const own = pointsIn(view).filter(isAside);
  if (!own.some(({ question }) => disputed.has(question.id))) return [];
  const asked = packIndex(report.input.pack).scenarioById.get(scored.id)?.controls ?? [];
  const ids = new Set(asked.map(({ question }) => question));
  const points = own.filter(({ question }) => ids.has(question.id));
  const [first, ...rest] = points.map(traceOf);
  if (first === undefined) return [];
  const names = joinWords(
    points.map(({ question }) => question.id),
    'and',
  );
  const text = `The figure leaves out ${names}, set aside as not applicable; until the conflict in the record is settled, it may be too low`;
  return [sentence('exposure', text, [first, ...rest])];
}

function figureSentences(view: IssueView, paper: PaperContext): readonly Sentence[] {
  const [worst] = view.scenarios;
  if (worst === undefined || view.issue.scenariosOrderOnly === true) return [];
  const trace: Trace = [{ kind: 'figure', path: `scenarios.${worst.id}.residual` }];
  const level = levelRangeName(worst.level);
  const figure = `${level}: the risk of “${worst.title}” stands at ${rangeInWords(worst.residual)} of 100`;
  return [sentence('exposure', figure, trace), ...asideInDoubt(view, worst, paper)];
}

/** The figure, where a risk of the issue is scored, and what may be lost in either case. */
function riskSentences(view: IssueView, paper: PaperContext): readonly Sentence[] {
  const { harm, id } = view.issue;
  const issue: TraceRef = { kind: 'issue', id };
  const harms =
    harm === undefined
      ? []
      : [
          sentence('exposure', `The likeliest loss is ${harm.likeliest}`, [issue]),
          sentence('exposure', `The gravest is ${harm.gravest}`, [issue]),
        ];
  return [...figureSentences(view, paper), ...harms];
}

/** What the table has no room for is not left unsaid: the step on the gravest that is short, as planned where it is. */
function stepBeyondRows(view: IssueView, { year }: PaperContext): readonly Sentence[] {
  const short = pointsIn(view).filter(isShort);
  const planned = short.find(({ actions }) => actions.length > 0);
  const [action] = planned?.actions ?? [];
  if (planned !== undefined && action !== undefined) {
    const { title, owner, day } = actionParts(action, year);
    const trace: Trace = [{ kind: 'action', id: action.id }, traceOf(planned)];
    return [sentence('do', `Planned: ${title} (${owner}, ${day})`, trace)];
  }
  const point = short.find((each) => fixOf(each) !== '');
  return point === undefined ? [] : [sentence('do', fixOf(point), [traceOf(point)])];
}

function todo(view: IssueView, paper: PaperContext): readonly Sentence[] {
  const { recommendations } = paper;
  const rows = rowsOfIssue(recommendations, view.issue.id);
  const [first, ...rest] = traceOfRows(rows);
  if (first === undefined) return stepBeyondRows(view, paper);
  const numbers = joinWords(
    rows.map(({ number }) => String(number)),
    'and',
  );
  return [
    sentence('do', `${rows.length === 1 ? 'Recommendation' : 'Recommendations'} ${numbers}`, [
      first,
      ...rest,
    ]),
  ];
}

/** An issue as printed, and what had no room: counted, so that what is printed is not taken for all that bears on it. */
export interface IssueTold {
  readonly part: Part;
  readonly view: IssueView;
  readonly rulesLeft: number;
  readonly statementsLeft: number;
}

/** The part of one issue. */
export function issuePart(view: IssueView, paper: PaperContext, budget: IssueBudget): IssueTold {
  const { id, title } = view.issue;
  const rule = withinBudget(ruleSentences(view, paper), budget.rule, (each) =>
    tellsItsTerm(each, paper.report),
  );
  const told = rule.kept.flatMap(({ cites }) => cites);
  const { shown, left } = applied(view, paper, { words: budget.apply, told });
  const units = [
    ...paragraphIfAny(`memo/${id}/rule`, 'Rule', rule.kept),
    ...paragraphIfAny(`memo/${id}/apply`, 'Application', [...shown, ...noteSentences(view, paper)]),
    ...paragraphIfAny(`memo/${id}/exposure`, 'Exposure', riskSentences(view, paper)),
    ...paragraphIfAny(`memo/${id}/do`, 'What to do', todo(view, paper)),
  ];
  return {
    part: { id: `memo/${id}`, title, level: 2, units },
    view,
    rulesLeft: rule.left,
    statementsLeft: left,
  };
}
