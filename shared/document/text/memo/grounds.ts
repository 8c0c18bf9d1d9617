/** What the memo stands on and where it could fall: facts, assumptions, conflicts, uncertainties, what would change it. */
import { capitalized, joinClauses, joinWords } from '../../../base/words';
import type { Authority, Question } from '../../../pack/schema';
import type { OptionReading } from '../../../decisions/types';
import { isWhollyAbove } from '../../../wording/decision-words';
import { formatDate, formatSignedRange } from '../../../wording/format';
import { unknownFacts } from '../../parts/facts';
import { traceOf, traceOfConflict } from '../atoms';
import { datedLawIn, datedSentences, namedInPart, namedTogether } from '../authority-doubts';
import { countInWords, shareInWords } from '../dates';
import { lacksOfOption, readingOf, type DecisionPoint } from '../decisions';
import type { IssueView } from '../issue-views';
import type { PaperContext } from '../paper-context';
import { sentencesIn } from '../clause';
import { isUnsettled, sureFirst, type Point } from '../points';
import { sentence, withinBudget, type Sentence } from '../sentence';
import { questionsOnTrace, type TraceRef } from '../trace';
import { sentencesOf } from '../sentences-of';
import type { Part, Unit } from '../unit';
import { partlyDoubtful } from './duties';
import type { Limits } from './limits';
import { shortAnswerOf } from './questions';
import { paragraphIfAny } from '../units';

const TURN_BUDGET = 130;

function recordedBetween({ points }: PaperContext): string {
  const days = points
    .flatMap(({ answer }) => (answer === undefined ? [] : [answer.updatedAt.slice(0, 10)]))
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'No answer is recorded';
  return first === last
    ? `Facts are as recorded on ${formatDate(first)}`
    : `Facts are as recorded from ${formatDate(first)} to ${formatDate(last)}`;
}

/** What the profile says of the organization; "none of these" says nothing here. */
function profileFacts({ report }: PaperContext): readonly Sentence[] {
  const { pack, assessment } = report.input;
  return pack.facets.flatMap(({ id, title, options }) => {
    const chosen = assessment.profile.facets[id] ?? [];
    const labels = options
      .filter((option) => chosen.includes(option.id) && option.exclusive !== true && option.id !== 'none')
      .map(({ label }) => label);
    return labels.length === 0
      ? []
      : [sentence('fact', `${title}: ${labels.join('; ')}`, [{ kind: 'fact', facet: id }])];
  });
}

function factSentences(paper: PaperContext): readonly Sentence[] {
  const { score } = paper.report.input;
  const { withEvidence, answered } = score.evidence;
  const facts = profileFacts(paper);
  const basis = `${recordedBetween(paper)}; documents are named for ${shareInWords(withEvidence, answered, 'answer')}`;
  return [sentence('fact', basis, [{ kind: 'figure', path: 'evidence' }]), ...facts];
}

function assumed({ report }: PaperContext): readonly Sentence[] {
  const facts = unknownFacts(report);
  const [first, ...rest] = facts.map(({ id }): TraceRef => ({ kind: 'fact', facet: id }));
  if (first === undefined) return [];
  const titles = facts.map(({ title }) => title);
  return [
    sentence('open', `The file does not say: ${joinWords(titles, 'and')}`, [first, ...rest]),
    sentence(
      'link',
      'Rules that turn on these facts are left out of the analysis or count as a range; if one reaches the Company, the parts it bears on change',
      [first, ...rest],
    ),
  ];
}

function conflictSentences({ report }: PaperContext, words: number): readonly Sentence[] {
  const { contradictions } = report.input.score;
  if (contradictions.length === 0) return [];
  const traced = contradictions.map((each) => sentence('fact', each.text, traceOfConflict(each)));
  const first = contradictions.length === 1 ? 'told' : 'the first told';
  const count = `The record disagrees with itself on ${countInWords(contradictions.length, 'point')}, ${first} under “Bottom line”`;
  const { kept, left } = withinBudget(traced, words);
  const others = traced.filter((each) => !kept.includes(each)).flatMap(({ trace }) => trace);
  const [other, ...more] = others;
  const ids = [...new Set(questionsOnTrace(others))];
  const named = ids.length === 0 ? '' : `, between answers among ${joinWords(ids, 'and')},`;
  const verb = left === 1 ? 'stands' : 'stand';
  const further = `${countInWords(left, 'further conflict')}${named} ${verb} on file`;
  return [
    sentence('fact', count, [{ kind: 'figure', path: 'contradictions' }]),
    ...kept,
    ...(other === undefined ? [] : [sentence('link', further, [other, ...more])]),
  ];
}

/** "Facts relied on". */
export function factUnits(paper: PaperContext, { facts, conflicts }: Limits): readonly Unit[] {
  return [
    ...paragraphIfAny('memo/facts', null, withinBudget(factSentences(paper), facts).kept),
    ...paragraphIfAny('memo/assumed', 'Not on file', assumed(paper)),
    ...paragraphIfAny('memo/conflicts', 'Conflicts in the record', conflictSentences(paper, conflicts)),
  ];
}

/** Authorities that printed sentences cite, in the order of the first cite. */
function citedIn(parts: readonly Part[], paper: PaperContext): readonly Authority[] {
  const ids = parts
    .flatMap(({ units }) => units)
    .flatMap(sentencesOf)
    .flatMap(({ cites }) => cites.map(({ authority }) => authority));
  return [...new Set(ids)].flatMap((id) => paper.report.authorityById.get(id) ?? []);
}

/** "Uncertainties": only what bears on a sentence that is printed. */
export function uncertainUnits(
  paper: PaperContext,
  parts: readonly Part[],
  { doubts }: Limits,
): readonly Unit[] {
  const cited = citedIn(parts, paper);
  const of = (confidence: Authority['confidence']) => cited.filter((each) => each.confidence === confidence);
  const sentences = [
    ...datedSentences(datedLawIn(parts, paper.decisions, paper.report), paper.asOf),
    ...namedTogether(of('reported'), 'Reported and not confirmed'),
    ...namedTogether(of('verify'), 'Stated from general knowledge and to be verified'),
    ...namedInPart(partlyDoubtful(paper), 'In part to be verified, where question 1 says so'),
  ];
  const { kept, left } = withinBudget(sentences, doubts);
  const [first, ...rest] = sentences.filter((each) => !kept.includes(each)).flatMap(({ trace }) => trace);
  const more = `${capitalized(countInWords(left, 'further statement'))} of what is in doubt ${left === 1 ? 'is' : 'are'} on file`;
  const told = first === undefined ? kept : [...kept, sentence('link', more, [first, ...rest])];
  return paragraphIfAny('memo/uncertain', null, told);
}

/** The record with one question answered otherwise. */
function withChoice(paper: PaperContext, point: Point, option: Question['options'][number]): PaperContext {
  const chosen = [{ option, prose: point.prose?.options[option.id] }];
  const pointById = new Map(paper.record.pointById).set(point.question.id, {
    ...point,
    outcome: 'gap',
    chosen,
  });
  return { ...paper, record: { ...paper.record, pointById } };
}

/** Whether what comes out can change the short answer of the issue. */
function canTurn(point: Point, view: IssueView, paper: PaperContext): boolean {
  const texts = point.question.options.map((option) =>
    shortAnswerOf(view, withChoice(paper, point, option))
      .map(({ text }) => text)
      .join(' '),
  );
  return new Set(texts).size > 1;
}

function turningAnswers(paper: PaperContext, printed: readonly IssueView[]): readonly Sentence[] {
  const points = sureFirst(
    printed.flatMap((view) => view.key.filter(isUnsettled).filter((point) => canTurn(point, view, paper))),
  );
  const tell = (some: readonly Point[], lead: string) => {
    const [first, ...rest] = some.map(traceOf);
    if (first === undefined) return [];
    const words = joinClauses(some.map(({ question }) => question.whether));
    return [sentence('apply', `${lead} ${words}`, [first, ...rest])];
  };
  return [
    ...tell(
      points.filter(({ isSure }) => isSure),
      'A short answer above can change with the answer on',
    ),
    ...tell(
      points.filter(({ isSure }) => !isSure),
      'The same holds, if it concerns the Company, of',
    ),
  ];
}

/** " (+24 to +30), which the comparison places above “Watch and prepare” (+12 to +20),": what an option that is not open is ahead of. */
function aboveWords({ recommended, evaluation }: DecisionPoint, { code, score }: OptionReading): string {
  const rival = evaluation.options.find((option) => option.code === recommended?.code);
  if (rival === undefined) return '';
  const than = `“${rival.title}” (${formatSignedRange(rival.score)})`;
  const above = isWhollyAbove(evaluation, code)
    ? `which the comparison places above ${than}`
    : `whose range reaches above that of ${than}`;
  return ` (${formatSignedRange(score)}), ${above},`;
}

function turningGates({ decisions }: PaperContext): readonly Sentence[] {
  return decisions.flatMap((point) => {
    const held = point.evaluation.heldBack.flatMap((code) => readingOf(point, code) ?? []);
    return held.slice(0, 1).map((reading) => {
      const { notMet, notKnown } = lacksOfOption(point, reading);
      const words = joinClauses([...notMet, ...notKnown]);
      const than = aboveWords(point, reading);
      return sentence('apply', `“${reading.title}”${than} would open with ${words}`, [
        { kind: 'decision', id: point.decision.id, option: reading.code },
      ]);
    });
  });
}

/** The cap opens with its grade, e.g. "Low. "; the grade stands with the comparison. */
function withoutGrade(cap: string): string {
  return cap.replace(/^\p{L}+\. (?=\p{Lu})/u, '');
}

/** What limits the comparisons. What is said of several stands once, after the last of them. */
function limitsOf({ decisions }: PaperContext): readonly Sentence[] {
  const all = decisions.flatMap(({ decision }) =>
    sentencesIn(withoutGrade(decision.confidenceCap ?? ''))
      .filter((text) => text !== '')
      .map((text) => sentence('apply', text, [{ kind: 'decision', id: decision.id }])),
  );
  const last = new Map(all.map((each) => [each.text, each]));
  return all.filter((each) => last.get(each.text) === each);
}

/** "What would change this advice". */
export function turnUnits(paper: PaperContext, printed: readonly IssueView[]): readonly Unit[] {
  const all = [...turningAnswers(paper, printed), ...turningGates(paper), ...limitsOf(paper)];
  const sentences = withinBudget(all, TURN_BUDGET).kept;
  return paragraphIfAny('memo/turn', null, sentences);
}
