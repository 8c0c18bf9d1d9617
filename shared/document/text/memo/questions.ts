/** Questions presented and short answers: the first names the duties, the others are those of the issues printed. */
import { rangeInWords } from '../../../wording/format';
import { noticeOf } from '../../../wording/notice';
import { joinClauses, joinWords } from '../../../base/words';
import { factsOf, traceOf, unsettledOf } from '../atoms';
import { pointsIn, type IssueView } from '../issue-views';
import { hasAnnex, placeOf, type PaperContext } from '../paper-context';
import { isShort } from '../points';
import { questionsIn } from '../../../pack/condition-questions';
import { firstHolding, toldPoints } from '../record-conditions';
import { sentencesIn } from '../clause';
import { sentence, traceOn, type Sentence } from '../sentence';
import type { TraceRef } from '../trace';
import type { Unit } from '../unit';
import { bindsByContract, dutyItems } from './duties';
import type { IssueTold } from './issue-part';
import type { Limits } from './limits';
import { countInWords } from '../dates';
import { paragraphUnit } from '../units';

function firstQuestion({ report }: PaperContext): string {
  const short = report.input.pack.manifest.instrument?.short;
  return short === undefined
    ? 'What does the law cited here require of the Company?'
    : `Does ${short} impose duties on the Company and, if not, what does?`;
}

function firstAnswer(paper: PaperContext, hasDuties: boolean): readonly Sentence[] {
  const { manifest } = paper.report.input.pack;
  const trace = [{ kind: 'issue', id: 'instrument' }] as const;
  const effect = sentencesIn(manifest.instrument?.effect ?? noticeOf(manifest)).map((text) =>
    sentence('rule', text, trace),
  );
  const or = bindsByContract(paper) ? ' or contract' : '';
  const of = manifest.instrument?.binds === true ? '' : ` of other law${or}`;
  return hasDuties
    ? [
        ...effect,
        sentence('link', `The duties${of} found on the profile given are these`, trace),
        sentence('link', 'The list follows the questions asked and is not a survey of each law', trace),
      ]
    : [...effect, sentence('rule', `No duty${of} was found on the profile given`, trace)];
}

/** The first answer whose conditions hold; of a pack without answers, what the record says of the gravest point. */
export function shortAnswerOf(view: IssueView, paper: PaperContext): readonly Sentence[] {
  const found = firstHolding(view.issue.shortAnswers, paper.record);
  if (found !== undefined) {
    const named = toldPoints(questionsIn(found.when), paper.record);
    const points = named.length === 0 ? view.key : named;
    const trace = traceOn(points.map(traceOf), { kind: 'issue', id: view.issue.id });
    return sentencesIn(found.text).map((text) => sentence('apply', text, trace));
  }
  const [gravest] = pointsIn(view);
  if (gravest === undefined) return [];
  return isShort(gravest) ? factsOf(gravest, 'company') : unsettledOf(gravest, paper);
}

/** The first question: which duties there are. */
export function dutyUnits(paper: PaperContext, { tellsDuties }: Limits): readonly Unit[] {
  const duties = dutyItems(paper, tellsDuties);
  const first = paragraphUnit('memo/qa-duties', firstAnswer(paper, duties.length > 0), {
    label: `1. ${firstQuestion(paper)}`,
  });
  const list: Unit = {
    kind: 'list',
    id: 'memo/qa-duties/list',
    style: 'bullet',
    items: duties.map(({ group, label, sentence: told }) => ({
      id: `memo/qa-duties/${group}`,
      label,
      sentences: [told],
    })),
  };
  return duties.length === 0 ? [first] : [first, list];
}

/** The other questions: one for each issue that is printed. */
export function shortAnswerUnits(paper: PaperContext, printed: readonly IssueView[]): readonly Unit[] {
  return printed.flatMap((view, index): readonly Unit[] => {
    const sentences = shortAnswerOf(view, paper);
    if (sentences.length === 0) return [];
    const label = `${String(index + 2)}. ${view.issue.question}`;
    return [{ ...paragraphUnit(`memo/qa/${view.issue.id}`, sentences, { label }), isWhole: true }];
  });
}

/** "On proof of an incident, three rules and nine statements": what an issue left out. */
function leftWords({ view, rulesLeft, statementsLeft }: IssueTold): readonly string[] {
  const counts = [
    ...(rulesLeft === 0 ? [] : [countInWords(rulesLeft, 'rule')]),
    ...(statementsLeft === 0 ? [] : [countInWords(statementsLeft, 'statement')]),
  ];
  return counts.length === 0 ? [] : [`on ${view.issue.fragment.text}, ${joinWords(counts, 'and')}`];
}

/** What the analysis had no room for, counted once for all of its issues. */
export function leftOfAnalysis(paper: PaperContext, issues: readonly IssueTold[]): readonly Unit[] {
  const words = issues.flatMap(leftWords);
  const trace = traceOn(
    issues.map(({ view }): TraceRef => ({ kind: 'issue', id: view.issue.id })),
    { kind: 'issue', id: 'analysis' },
  );
  if (words.length === 0) return [];
  const told = sentence('link', `${joinClauses(words)}; they are ${placeOf(paper, 'answers')}`, trace);
  return [
    paragraphUnit('memo/left-of-analysis', [told], {
      label: 'Left out above for length',
      style: 'note',
    }),
  ];
}

/** The highest risk of what is not analyzed and belongs to nothing that is: a name alone does not show it. */
function highestOf(views: readonly IssueView[], paper: PaperContext): readonly Sentence[] {
  const told = paper.views.filter((view) => !views.includes(view)).flatMap(({ issue }) => issue.scenarios);
  const scored = views
    .filter(({ issue }) => issue.scenariosOrderOnly !== true)
    .flatMap(({ scenarios, issue }) => {
      const worst = scenarios.find(({ id }) => !told.includes(id));
      return worst === undefined ? [] : [{ worst, issue }];
    });
  const [top] = scored.toSorted((a, b) => b.worst.residual.high - a.worst.residual.high);
  if (top === undefined) return [];
  const { worst, issue } = top;
  const text = `The highest figure among them is on ${issue.fragment.text}: “${worst.title}”, ${rangeInWords(worst.residual)} of 100`;
  return [sentence('exposure', text, [{ kind: 'figure', path: `scenarios.${worst.id}.residual` }])];
}

/** Issues named of those the body has no room for; the others are counted. */
const MOST_NAMED = 10;

/** Issues the body has no room for: the gravest by name. */
export function notAnalyzed(paper: PaperContext, views: readonly IssueView[]): readonly Unit[] {
  const [first, ...rest] = views.map(({ issue }): TraceRef => ({ kind: 'issue', id: issue.id }));
  if (first === undefined) return [];
  const named = views.slice(0, MOST_NAMED).map(({ issue }) => issue.fragment.text);
  const more = views.length - named.length;
  const names = joinWords(more === 0 ? named : [...named, countInWords(more, 'further issue')], 'and');
  const has = `${names}; the ${hasAnnex(paper, 'answers') ? 'annex of answers' : 'file'} has them`;
  const sentences = [sentence('link', has, [first, ...rest]), ...highestOf(views, paper)];
  return [paragraphUnit('memo/not-analyzed', sentences, { label: 'On record', style: 'note' })];
}
