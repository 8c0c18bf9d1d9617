/** The briefing after its first page: what changed, directors' questions, notices, uncertainties. */
import { capitalized, joinWords } from '../../../base/words';
import { isConfirmed } from '../../../scoring/compiled-pack';
import type { FoundContradiction } from '../../../scoring/types';
import type { Prompt } from '../../../pack/schema';
import type { ClockView } from '../../model-types';
import { clockViews } from '../../parts/board';
import { changesSinceLast } from '../../parts/changes';
import { factsOf, traceOfConflict, unsettledOf } from '../atoms';
import { datedLawIn, datedSentences, namedTogether } from '../authority-doubts';
import { countInWords, shareInWords } from '../dates';
import type { PaperContext } from '../paper-context';
import { isShort, isUnsettled, type Point } from '../points';
import { openConflicts } from '../open-conflicts';
import { concerns, openingOf, promptPoints, type Opening } from '../prompt-opening';
import { phrase, sentence, withinBudget, type Sentence, type Trace } from '../sentence';
import { questionsOnTrace } from '../trace';
import type { Part, Unit } from '../unit';
import { paragraphUnit } from '../units';

const REST_BUDGET = { director: 45, uncertain: 70, changes: 60 } as const;

/** "Since snapshot …"; nothing without one. */
export function changeUnits({ report }: PaperContext): readonly Unit[] {
  const changes = changesSinceLast(report);
  if (changes === null) return [];
  const trace: Trace = [{ kind: 'figure', path: 'history' }];
  const { answers, opened, closed, headlines } = changes;
  const moved = headlines.map(({ title, sentence: moves, scale }) =>
    sentence('exposure', `${title} ${moves} (${scale})`, trace),
  );
  const parts = [
    `${countInWords(answers.length, 'answer')} changed`,
    ...(closed.length === 0 ? [] : [`${countInWords(closed.length, 'finding')} closed`]),
    ...(opened.length === 0 ? [] : [`${countInWords(opened.length, 'finding')} came to light`]),
  ];
  const counts = [...moved, sentence('fact', `Since ${changes.since}, ${joinWords(parts, 'and')}`, trace)];
  return [paragraphUnit('briefing/changes', withinBudget(counts, REST_BUDGET.changes).kept)];
}

/** A question of directors with what the record answers, and how much it bears on what is short. */
export interface DirectorAnswer {
  readonly prompt: Prompt;
  readonly sentences: readonly Sentence[];
  /** Of these, what stands beside the opening. */
  readonly beside: readonly Sentence[];
  /** What the answers that decide it say against each other; empty where they agree, or counsel said why both stand. */
  readonly conflicts: readonly Sentence[];
  readonly weight: number;
}

const WEIGHT_OF_ANSWER = 100;

/** "We have a plan; it is not exercised." in two sentences; a list keeps its semicolons. */
function inShortSentences(fact: Sentence): Sentence {
  const [first = '', second, ...more] = fact.text.split('; ');
  if (second === undefined || more.length > 0 || second.startsWith('and ')) return fact;
  return { ...fact, text: `${first}. ${capitalized(second)}` };
}

/** The conflicts that an opening would decide for one side. */
function conflictsOf({ sentences, isAnswer }: Opening, paper: PaperContext): readonly FoundContradiction[] {
  if (!isAnswer) return [];
  const deciding = new Set(sentences.flatMap(({ trace }) => questionsOnTrace(trace)));
  return openConflicts(paper.report).filter(({ questionIds }) => questionIds.some((id) => deciding.has(id)));
}

/** How an answer to directors opens: where the answers that decide it disagree, neither is given as the answer. */
function directorOpening(prompt: Prompt, paper: PaperContext) {
  const opening = openingOf(prompt, paper.record, (point) => unsettledOf(point, paper));
  const conflicts = conflictsOf(opening, paper);
  const [first] = conflicts;
  if (first === undefined) return { ...opening, conflicts: [] };
  const said = sentence('fact', 'The record disagrees with itself on this', traceOfConflict(first));
  const texts = conflicts.map((each) => sentence('fact', each.text, traceOfConflict(each)));
  return { ...opening, sentences: [said], told: new Set<string>(), conflicts: texts };
}

/** What else is on record: what answers another part of the question, then the gravest. */
function factsBeside(prompt: Prompt, answered: readonly Point[]): readonly Sentence[] {
  const isOfOtherPart = ({ question }: Point) => prompt.otherPart.includes(question.id);
  const rest = answered.filter((point) => !isOfOtherPart(point));
  return [
    ...answered.filter(isOfOtherPart),
    ...rest.filter(isShort),
    ...rest.filter((point) => !isShort(point)),
  ]
    .flatMap((point) => factsOf(point, 'board').slice(0, 1))
    .map(inShortSentences);
}

/**
 * What answers the question or says that it is not known, then what answers another part of it, then facts, gravest
 * first, then what else is not known. Those
 * the pack has an answer for weigh most.
 */
function directorAnswer(prompt: Prompt, paper: PaperContext, said: ReadonlySet<string>): DirectorAnswer {
  const points = promptPoints(prompt, paper.record);
  const { sentences: opened, told, isAnswer, conflicts } = directorOpening(prompt, paper);
  const others = points.filter(({ question }) => !told.has(question.id));
  const answered = others.filter(({ question, chosen }) => chosen.length > 0 && !said.has(question.id));
  const facts = factsBeside(prompt, answered).filter(
    ({ text }) => !opened.some((first) => first.text === text),
  );
  const unsettled = others.filter(isUnsettled).flatMap((point) => unsettledOf(point, paper));
  const weights = points.filter((point) => isShort(point) || isUnsettled(point));
  const beside = [...facts.slice(0, 2), ...unsettled.slice(0, 1), ...facts.slice(2)];
  return {
    prompt,
    sentences: [...opened, ...beside],
    beside,
    conflicts,
    weight: weights.reduce((sum, { consequence }) => sum + consequence, isAnswer ? WEIGHT_OF_ANSWER : 0),
  };
}

/**
 * What the record answers to directors' questions that concern this company, in the pack's order.
 *
 * @param said - questions whose facts page one has told
 */
export function directorAnswers(paper: PaperContext, said: ReadonlySet<string>): readonly DirectorAnswer[] {
  return paper.report.input.pack.prompts
    .filter((prompt) => prompt.audience === 'board' && concerns(prompt, paper.record))
    .map((prompt) => directorAnswer(prompt, paper, said));
}

/** Two questions that open alike are answered by one sentence: the weightier stands. */
function withOwnOpening(sorted: readonly DirectorAnswer[]): readonly DirectorAnswer[] {
  const opened = new Set<string>();
  return sorted.filter(({ sentences: [first] }) =>
    first === undefined || opened.has(first.text) ? false : Boolean(opened.add(first.text)),
  );
}

/** The answer without what another before it may tell: what stands beside an opening is told under the first that asks for it. */
function withoutTold(
  { sentences, beside }: DirectorAnswer,
  before: readonly DirectorAnswer[],
): readonly Sentence[] {
  const told = new Set(before.flatMap(({ prompt }) => prompt.questions));
  return sentences.filter(
    (each) => !beside.includes(each) || questionsOnTrace(each.trace).every((id) => !told.has(id)),
  );
}

/** “Directors’ questions”: as many as there is room for. */
export function directorUnits(all: readonly DirectorAnswer[], most: number): readonly Unit[] {
  const chosen = new Set(withOwnOpening(all.toSorted((a, b) => b.weight - a.weight)).slice(0, most));
  return all
    .filter((each) => chosen.has(each))
    .map((each, place, shown) =>
      paragraphUnit(
        `briefing/director/${each.prompt.id}`,
        withinBudget(withoutTold(each, shown.slice(0, place)), REST_BUDGET.director).kept,
        { label: each.prompt.text },
      ),
    );
}

/** What starts the notice, without the definitions that follow; the memo has them. */
function firstClause(trigger: string): string {
  return trigger.split(/[:;] |\. (?=\p{Lu})/u)[0] ?? trigger;
}

const NO_NUMBER = Number.POSITIVE_INFINITY;

/** What the organization owes first, then the gravest, then the shortest. */
function byGravity(a: ClockView, b: ClockView): number {
  return (
    Number(a.isOwedToUs) - Number(b.isOwedToUs) ||
    b.gravity - a.gravity ||
    (a.hours === b.hours ? 0 : (a.hours ?? NO_NUMBER) - (b.hours ?? NO_NUMBER))
  );
}

/** The shortest first, as they fall due; what is owed to the organization stands last. */
function byTime(a: ClockView, b: ClockView): number {
  if (a.isOwedToUs !== b.isOwedToUs) return Number(a.isOwedToUs) - Number(b.isOwedToUs);
  return a.hours === b.hours ? 0 : (a.hours ?? NO_NUMBER) - (b.hours ?? NO_NUMBER);
}

/** The notices that run for this company from an event, the gravest first. */
export function runningNotices({ report }: Pick<PaperContext, 'report'>): readonly ClockView[] {
  return clockViews(report)
    .filter(({ isCertain, isPeriodic }) => isCertain && !isPeriodic)
    .toSorted(byGravity);
}

/** Those a short list has room for: the gravest, and the shortest of the organization’s own, which a reader asks for first. */
function noticesShown(running: readonly ClockView[], most: number): readonly ClockView[] {
  const ids = new Set(running.map(({ id }) => id));
  const own = running.filter(({ partOf }) => partOf === null || !ids.has(partOf));
  const gravest = own.slice(0, most);
  const [shortest] = own.toSorted(byTime);
  if (most === 1 && shortest !== undefined) return [shortest];
  const isThere = shortest === undefined || gravest.some(({ hours }) => hours === shortest.hours);
  return (isThere ? gravest : [...gravest, shortest]).toSorted(byTime);
}

/** The title of a notice, and that it is owed to the organization where it is. */
function noticeWords({ title, isOwedToUs }: ClockView): string {
  return isOwedToUs ? `${title} (owed to us)` : title;
}

/** "Notices": those that run for this company. */
export function clockUnits(paper: PaperContext, most: number): readonly Unit[] {
  const running = runningNotices(paper);
  const shown = noticesShown(running, most);
  if (shown.length === 0) return [];
  const rows = shown.map((clock) => {
    const { id, length, trigger, hours } = clock;
    const trace: Trace = [{ kind: 'issue', id: `clock/${id}` }];
    return {
      id: `briefing/clocks/${id}`,
      cells: [
        [phrase('rule', noticeWords(clock), trace)],
        [phrase('rule', hours === null ? length : `at most ${length}`, trace)],
        [phrase('rule', firstClause(trigger), trace)],
      ],
    };
  });
  const table: Unit = {
    kind: 'table',
    id: 'briefing/clocks',
    columns: [
      { title: 'Notice', share: 0.4 },
      { title: 'Time', share: 0.18 },
      { title: 'Runs from', share: 0.42, wordsOf: 'runs-from' },
    ],
    rows,
  };
  const left = running.length - shown.length;
  const note =
    left === 0
      ? 'Contracts, policies and rules outside this pack may set others'
      : `On file ${left === 1 ? 'is' : 'are'} ${countInWords(left, 'further notice')}; contracts and policies may set others`;
  const told = sentence('link', note, [{ kind: 'issue', id: 'clocks' }]);
  return [paragraphUnit('briefing/clocks/left', [told], { style: 'note' }), table];
}

/** Two answers side by side do not say of themselves that they disagree. */
function conflictsTold(all: readonly FoundContradiction[]): readonly Sentence[] {
  if (all.length === 0) return [];
  const count = `The record disagrees with itself on ${countInWords(all.length, 'point')}`;
  return [
    sentence('fact', count, [{ kind: 'figure', path: 'contradictions' }]),
    ...all.map((each) => sentence('fact', each.text, traceOfConflict(each))),
  ];
}

/** "What is uncertain": the record's conflicts, law whose end is near or unconfirmed, documents. */
export function boardUncertainUnits(
  { report, decisions }: PaperContext,
  parts: readonly Part[],
  named: ReadonlySet<string>,
): readonly Unit[] {
  const { score, asOf } = report.input;
  const conflicts = conflictsTold(score.contradictions);
  const authorities = [...named].flatMap((id) => report.authorityById.get(id) ?? []);
  const chosen = decisions.filter(({ evaluation }) => evaluation.choice !== null);
  const dated = datedSentences(datedLawIn(parts, chosen, report), asOf);
  const unread = authorities.filter((authority) => !isConfirmed(authority));
  const marks = namedTogether(unread, 'Still to be checked at the source');
  const { withEvidence, answered } = score.evidence;
  const documents = sentence(
    'fact',
    `Documents are named for ${shareInWords(withEvidence, answered, 'answer')}`,
    [{ kind: 'figure', path: 'evidence' }],
  );
  return [
    paragraphUnit('briefing/uncertain', [
      ...conflicts,
      ...withinBudget([...dated, ...marks, documents], REST_BUDGET.uncertain).kept,
    ]),
  ];
}
