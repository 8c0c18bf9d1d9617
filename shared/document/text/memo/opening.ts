/** The memo’s first page: the gravest answer, what to stop, to find out and to decide, and the figure last. */
import { hasPassed } from '../../../actions/register';
import { joinWords, lowerFirst } from '../../../base/words';
import { verdictInWords } from '../../../wording/decision-words';
import { noticeOf } from '../../../wording/notice';
import type { HeadlineView } from '../../model-types';
import { headlineViews } from '../../parts/headlines';
import { factsOf, traceOf, traceOfConflict } from '../atoms';
import { countInWords, dueIn } from '../dates';
import { isToStop, pointsIn } from '../issue-views';
import { openDecisions, type DecisionPoint } from '../decisions';
import { rowsOfIssue } from '../recommendations';
import { reconsideredIn, stepInShort } from '../reconsider';
import { isShort, sureFirst } from '../points';
import type { PaperContext } from '../paper-context';
import { sentence, textOf, type Sentence } from '../sentence';
import { questionsOnTrace } from '../trace';
import type { Unit } from '../unit';
import { bindingRules } from './duties';
import { shortAnswerOf } from './questions';
import { paragraphUnit } from '../units';
import { openProfileOf } from '../wide-range';

const MOST_OF_A_KIND = 2;
/** Of those on record and those still to be taken together. */
const MOST_DECISIONS = 3;

interface Item {
  readonly id: string;
  readonly label: string;
  readonly sentences: readonly Sentence[];
}

function toStop({ views }: PaperContext): readonly Item[] {
  const points = views.flatMap((view) => pointsIn(view).filter(isToStop)).slice(0, MOST_OF_A_KIND);
  return points.map((point) => ({
    id: `memo/stop/${point.question.id}`,
    label: 'Stop:',
    sentences: [sentence('do', point.prose?.stop ?? '', [traceOf(point)])],
  }));
}

function conflicts({ report }: PaperContext): readonly Item[] {
  return report.input.score.contradictions.slice(0, 1).map((conflict) => {
    const trace = traceOfConflict(conflict);
    return {
      id: `memo/find-out/${conflict.id}`,
      label: 'Find out:',
      sentences: [
        sentence('do', 'Which of two answers is right', trace),
        sentence('fact', conflict.text, trace),
        ...(conflict.questionIds.length === 0
          ? []
          : [sentence('link', `See ${joinWords(conflict.questionIds, 'and')}`, trace)]),
      ],
    };
  });
}

/** "by December 4"; once that day has passed, "was due December 4". */
function byInWords(dueOn: string, paper: PaperContext): string {
  return hasPassed(dueOn, paper.asOf) ? dueIn(dueOn, paper) : `by ${dueIn(dueOn, paper)}`;
}

/** Facts of the profile come before answers where the figure is as wide as it is for want of them. */
function openProfile({ report }: PaperContext): readonly Item[] {
  const open = openProfileOf(report);
  if (open === null) return [];
  const sentences = [
    sentence('do', `What the profile does not say: ${open.names}`, open.trace),
    sentence('link', 'Until then legal exposure cannot be told closer', open.trace),
  ];
  return [{ id: 'memo/find-out/profile', label: 'Find out:', sentences }];
}

function toFindOut(paper: PaperContext): readonly Item[] {
  const unknown = sureFirst(
    paper.views.flatMap(({ key }) => key.filter(({ outcome }) => outcome === 'unknown')),
  );
  const items = unknown.map((point) => {
    const value = point.answer?.value;
    const due =
      value?.kind === 'unknown' && value.dueOn !== null ? ` (${byInWords(value.dueOn, paper)})` : '';
    return {
      id: `memo/find-out/${point.question.id}`,
      label: 'Find out:',
      sentences: [sentence('do', `${point.question.whether}${due}`, [traceOf(point)])],
    };
  });
  return [...conflicts(paper), ...openProfile(paper), ...items].slice(0, MOST_OF_A_KIND);
}

/** What there is to decide on; where nothing is known to decide by, what comes first. */
function decideWords({ decision, evaluation, recommended }: DecisionPoint): string {
  if (recommended !== null) {
    const why =
      evaluation.runnerUp === null
        ? 'the only option that is open'
        : 'which the comparison puts first of the options that are open';
    return `Whether to adopt “${recommended.title}” on “${decision.title}”, ${why}`;
  }
  return evaluation.noRecommendation === 'nothing-known'
    ? `Complete the factors on “${decision.title}” before the decision`
    : `${decision.title}: ${lowerFirst(verdictInWords(evaluation))}`;
}

/** Decisions on record that cannot stand as they are come before those that are still to be taken. */
function toReconsider(paper: PaperContext): readonly Item[] {
  return reconsideredIn(paper.decisions)
    .slice(0, MOST_OF_A_KIND)
    .map((each) => ({
      id: `memo/reconsider/${each.id}`,
      label: 'Decide:',
      sentences: [sentence('do', stepInShort(each, paper), [each.trace])],
    }));
}

function toDecide({ decisions }: PaperContext): readonly Item[] {
  return openDecisions(decisions)
    .slice(0, MOST_OF_A_KIND)
    .map(({ decision, evaluation, recommended }) => ({
      id: `memo/decide/${decision.id}`,
      label: 'Decide:',
      sentences: [
        sentence('do', decideWords({ decision, evaluation, recommended }), [
          { kind: 'decision', id: decision.id, option: recommended?.code },
        ]),
      ],
    }));
}

/** What the instrument asks and whether other law does; last, how many steps follow. */
function lead(paper: PaperContext, steps: number): readonly Sentence[] {
  const { manifest } = paper.report.input.pack;
  const clause = manifest.instrument?.memoClause ?? noticeOf(manifest);
  const trace = [{ kind: 'issue', id: 'instrument' }] as const;
  const first = sentence('rule', clause, trace);
  if (steps === 0) return [first, sentence('link', 'The record calls for no step at once', trace)];
  const calls = `the record calls for ${countInWords(steps, 'step')} first`;
  if (bindingRules(paper).length === 0) return [first, sentence('link', calls, trace)];
  return manifest.instrument?.binds === true
    ? [first, sentence('link', `Against the duties that reach the Company, ${calls}`, trace)]
    : [first, sentence('rule', 'Other law does', trace), sentence('link', calls, trace)];
}

/** What stands first when nothing is to stop, to find out or to decide: the gravest fact. */
function gravestFact({ views }: PaperContext): readonly Item[] {
  const [point] = views.flatMap(({ key }) => key.filter(isShort));
  if (point === undefined) return [];
  return [{ id: `memo/mend/${point.question.id}`, label: 'Mend:', sentences: factsOf(point, 'company') }];
}

/** A headline without a figure says nothing of its own: its name stands before. */
function headlineText({ title, figure, sentence: text }: HeadlineView): string {
  return /\d/.test(figure) ? text : `${title}: ${lowerFirst(text)}`;
}

function figures({ report }: PaperContext): readonly Sentence[] {
  const [legal, readiness] = headlineViews(report);
  const told = [
    { view: legal, path: 'headlines.legalExposure' },
    { view: readiness, path: 'headlines.positionReadiness' },
  ];
  return told.flatMap(({ view, path }) =>
    view === undefined ? [] : [sentence('exposure', headlineText(view), [{ kind: 'figure', path }])],
  );
}

/** The gravest question, the first of the issues and so question 2, and its short answer: what the rest of the page follows from. */
function gravestAnswer(paper: PaperContext): readonly Sentence[] {
  const [view] = paper.views;
  const told = view === undefined ? [] : shortAnswerOf(view, paper);
  const [first] = told;
  if (view === undefined || first === undefined) return [];
  const text = `The gravest is question 2: ${lowerFirst(view.issue.question)} ${textOf(told)}`;
  return [sentence('link', text, first.trace)];
}

/** The first recommendation on what the answer of the page rests on, where no other step is on that: an answer calls for a step. */
function stepOnAnswer({ views, recommendations }: PaperContext, steps: readonly Item[]): readonly Item[] {
  const [view] = views;
  if (view === undefined) return [];
  const answered = view.answering.length > 0 ? view.answering : pointsIn(view);
  const own = new Set(answered.map(({ question }) => question.id));
  const isOn = ({ trace }: Sentence) => questionsOnTrace(trace).some((id) => own.has(id));
  if (steps.some(({ sentences }) => sentences.some(isOn))) return [];
  const rows = rowsOfIssue(recommendations, view.issue.id);
  return [...rows.filter(({ what }) => isOn(what)), ...rows]
    .slice(0, 1)
    .map(({ id, what }) => ({ id: `memo/do/${id}`, label: 'Do:', sentences: [what] }));
}

function stepsOf(paper: PaperContext): readonly Item[] {
  const decide = [...toReconsider(paper), ...toDecide(paper)].slice(0, MOST_DECISIONS);
  const steps = [...toStop(paper), ...toFindOut(paper), ...decide];
  return [...stepOnAnswer(paper, steps), ...steps];
}

/** The units of "Bottom line". */
export function bottomLineUnits(paper: PaperContext): readonly Unit[] {
  const found = stepsOf(paper);
  const items = found.length === 0 ? gravestFact(paper) : found;
  const opening = lead(paper, items.length);
  return [
    paragraphUnit('memo/bottom', [...opening.slice(0, -1), ...gravestAnswer(paper), ...opening.slice(-1)], {
      style: 'lead',
    }),
    ...(items.length === 0
      ? []
      : [{ kind: 'list', id: 'memo/bottom/steps', style: 'bullet', items } as const]),
    paragraphUnit('memo/bottom/figures', figures(paper)),
  ];
}
