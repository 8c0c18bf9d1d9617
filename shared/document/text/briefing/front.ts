/** Page one of the briefing: one sentence, three messages, one ask. It stands alone. */
import { capitalized, joinWords, lowerFirst } from '../../../base/words';
import { formatRange, levelRangeName } from '../../../wording/format';
import { noticeOf } from '../../../wording/notice';
import { factsOf, lacksOf, missingInWords, traceOf, traceOfConflict } from '../atoms';
import { clauseOf } from '../clause';
import { openDecisions, type DecisionPoint } from '../decisions';
import { isToStop, pointsIn, type IssueView } from '../issue-views';
import type { PlannedAction } from '../../../assessment/schema';
import { dateIn, type PaperDay } from '../dates';
import { rowsOfIssue } from '../recommendations';
import { reconsideredIn, resolvedClauses } from '../reconsider';
import { bindingRules, bindsByContract } from '../memo/duties';
import type { PaperContext } from '../paper-context';
import type { Authority } from '../../../pack/schema';
import { isShort, isUnsettled, type Point } from '../points';
import { countWords, sentence, traceOn, type Sentence, type Trace } from '../sentence';
import type { TraceRef } from '../trace';
import type { Unit } from '../unit';
import { knowledgeMessage, type Message } from './knowledge';
import { askOf, bodyOf, meetingDay, nextMeetingOf } from './meeting';
import { paragraphUnit } from '../units';

const INSTRUMENT: Trace = [{ kind: 'issue', id: 'instrument' }];

function boardClause({ report }: PaperContext): string {
  const { manifest } = report.input.pack;
  return manifest.instrument?.boardClause ?? clauseOf(noticeOf(manifest));
}

function tracesOf(points: readonly Point[], view: IssueView): Trace {
  // What the short answer rests on decides what leads; a point dropped for its length, that the other stands alone.
  return [{ kind: 'issue', id: view.issue.id }, ...[...new Set([...points, ...view.answering])].map(traceOf)];
}

const MOST_WORDS_OF_FACTS = 18;
const MOST_POINTS = 2;

/** Why points need attention: the facts of gaps; of what is there in part, what is not. */
function causesOf(points: readonly Point[]): readonly string[] {
  const facts = points
    .filter(({ outcome }) => outcome === 'gap')
    .flatMap((point) => factsOf(point, 'board').slice(0, 1))
    .map((fact) => clauseOf(fact.text));
  const missing = missingInWords(
    points.filter(({ outcome }) => outcome === 'partial').flatMap((point) => lacksOf(point).slice(0, 1)),
  );
  return missing === '' ? facts : [...facts, lowerFirst(missing)];
}

function joinCauses(points: readonly Point[]): string {
  const causes = causesOf(points);
  return causes.some((cause) => /[,;]/.test(cause)) ? causes.join('; and ') : joinWords(causes, 'and');
}

/** The gravest of an issue that are short and can be told in a clause. */
function gravestIn({ key }: IssueView): readonly Point[] {
  return key
    .filter((point) => isShort(point) && point.question.type === 'single' && causesOf([point]).length > 0)
    .slice(0, MOST_POINTS);
}

/** The points the one sentence names: the two gravest of the first issue where they are short, else the gravest alone. */
export function headPoints({ views }: Pick<PaperContext, 'views'>): readonly Point[] {
  const [top] = views;
  const found = top === undefined ? [] : gravestIn(top);
  return countWords(joinCauses(found)) <= MOST_WORDS_OF_FACTS ? found : found.slice(0, 1);
}

/** What stands first where no single gap does: what nobody knows, what disagrees, or that something is short. */
function otherHead(view: IssueView, opening: string, attention: string): Sentence {
  const unsettled = pointsIn(view).find(isUnsettled);
  if (unsettled !== undefined) {
    const clause = `we cannot yet tell you ${unsettled.question.whether}`;
    return sentence('unknown', `${opening}, but ${clause}`, tracesOf([unsettled], view));
  }
  const [conflict] = view.contradictions;
  if (conflict === undefined) {
    return sentence('fact', `${opening}, but ${attention}`, tracesOf(pointsIn(view).filter(isShort), view));
  }
  const trace: Trace = [{ kind: 'issue', id: view.issue.id }, ...traceOfConflict(conflict)];
  return sentence('fact', `${opening}, but the record disagrees with itself`, trace);
}

function headSentence(paper: PaperContext): Sentence {
  const [top] = paper.views;
  const opening = boardClause(paper);
  if (top === undefined)
    return sentence('link', `${opening}, and no answer calls for a decision`, INSTRUMENT);
  const points = headPoints(paper);
  const { text, plural } = top.issue.fragment;
  const attention = `${text} ${plural === true ? 'need' : 'needs'} your attention`;
  if (points.length === 0) return otherHead(top, opening, attention);
  return sentence(
    'fact',
    `${opening}, but ${attention}: ${joinCauses(points)}`,
    tracesOf(gravestIn(top), top),
  );
}

const LAWS_NAMED = 4;

/** Authorities that bind, those with most rules first. */
function bindingNames(paper: PaperContext): readonly string[] {
  const counts = new Map<string, number>();
  for (const { isDuty, authority } of bindingRules(paper)) {
    if (isDuty && paper.report.authorityById.get(authority)?.type === 'binds')
      counts.set(authority, (counts.get(authority) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}

/** What is named through another source stands for both: neither is told beside the other. */
function foldedSources(all: readonly Authority[]): readonly Authority[] {
  return all.filter(
    ({ shortName }) =>
      !all.some((other) => other.shortName !== shortName && other.shortName.endsWith(` ${shortName}`)),
  );
}

function lawMessage(paper: PaperContext): Message {
  const ids = bindingNames(paper);
  const { instrument } = paper.report.input.pack.manifest;
  const id = 'briefing/message/law';
  if (ids.length === 0) {
    return {
      id,
      label: 'Law.',
      sentences: [sentence('rule', 'No duty of ours was found on this profile', INSTRUMENT)],
    };
  }
  const sources = foldedSources(ids.flatMap((each) => paper.report.authorityById.get(each) ?? []));
  const named = sources.slice(0, LAWS_NAMED);
  const refs = named.map((authority): TraceRef => ({ kind: 'authority', id: authority.id }));
  const names = named.map(({ shortName }) => shortName);
  const all = sources.length > named.length ? [...names, 'others'] : names;
  const isBound = instrument?.binds === true;
  const trace = traceOn(refs, INSTRUMENT[0]);
  const by = bindsByContract(paper) ? ' by law or contract' : '';
  const text = `${capitalized(joinWords(all, 'and'))} ${all.length === 1 ? 'binds' : 'bind'} us${by}`;
  const whatever =
    isBound || instrument?.short === undefined
      ? []
      : [sentence('link', `What we decide about ${instrument.short} does not change that`, trace)];
  return {
    id,
    label: isBound ? 'We have duties of our own.' : 'Our duties come from other law.',
    sentences: [sentence('rule', text, trace), ...whatever],
  };
}

function issueMessage(paper: PaperContext): readonly Message[] {
  const [top] = paper.views;
  if (top === undefined) return [];
  const said = new Set(headPoints(paper).map(({ question }) => question.id));
  const others = pointsIn(top).filter((point) => isShort(point) && !said.has(point.question.id));
  const words = missingInWords(others.flatMap((point) => lacksOf(point).slice(0, 1)).slice(0, 3));
  const trace = tracesOf(others.slice(0, 3), top);
  const missing = words === '' ? [] : [sentence('fact', words, trace)];
  const facts = others.slice(0, 1).flatMap((point) => factsOf(point, 'board').slice(0, 1));
  const sentences = missing.length > 0 ? missing : facts;
  const whole = sentences.length > 0 ? sentences : scored(top);
  return [{ id: 'briefing/message/exposure', label: top.issue.boardMessage, sentences: whole }];
}

/** How far the gravest risk of the issue reaches, where nothing else is to be said. */
function scored({ scenarios, issue }: IssueView): readonly Sentence[] {
  const [worst] = scenarios;
  if (worst === undefined || issue.scenariosOrderOnly === true)
    return [sentence('link', 'The memo has the facts', [{ kind: 'issue', id: issue.id }])];
  const text = `The risk is scored ${levelRangeName(worst.level).toLowerCase()}, ${formatRange(worst.residual)} of 100, where 0 is best`;
  return [sentence('exposure', text, [{ kind: 'figure', path: `scenarios.${worst.id}.residual` }])];
}

/** Decisions put into one resolution; more make it unreadable. */
const RESOLVED_AT_ONCE = 2;

/** "that management will …", "that, if they are not met, …". */
function thatClause(clause: string): string {
  return clause.startsWith('if ') ? `that, ${clause}` : `that ${clause}`;
}

/** A step whose verb does not stand first cannot follow "will". */
const OPENS_LATE = /^(?:After|Before|For|Under|With)\b/;

/** "keep a register"; of a planned action and of what cannot follow "will", its name and by when. */
function stepInWords(words: string, action: PlannedAction | undefined, { year, asOf }: PaperDay): string {
  if (action === undefined && !OPENS_LATE.test(words)) return lowerFirst(words);
  const due = action?.dueOn ?? null;
  const by = due === null || due < asOf ? 'without delay' : `by ${dateIn(due, year)}`;
  return `complete the step “${words}” ${by}`;
}

/** What is done first about the issue that page one opens with, where nothing on it is to stop: a paper asks for what it warns of. */
function firstStep({ views, recommendations, year, asOf }: PaperContext): {
  readonly clauses: readonly string[];
  readonly trace: readonly TraceRef[];
} {
  const [top] = views;
  const row = top === undefined ? undefined : rowsOfIssue(recommendations, top.issue.id)[0];
  if (top === undefined || row === undefined) return { clauses: [], trace: [] };
  const ids = new Set(row.what.trace.flatMap((ref) => (ref.kind === 'action' ? [ref.id] : [])));
  const action = pointsIn(top)
    .flatMap(({ actions }) => actions)
    .find(({ id }) => ids.has(id));
  const step = stepInWords(row.what.text.replace(/[.]$/, ''), action, { year, asOf });
  return { clauses: [`management will ${step}`], trace: row.what.trace };
}

function resolution(paper: PaperContext): Sentence | null {
  const open = openDecisions(paper.decisions)
    .flatMap(({ decision, recommended }) =>
      recommended?.resolution === undefined
        ? []
        : [{ id: decision.id, option: recommended.code, text: recommended.resolution }],
    )
    .slice(0, RESOLVED_AT_ONCE);
  const stops = paper.views.flatMap((view) => pointsIn(view).filter(isToStop)).slice(0, 1);
  const again = reconsideredIn(paper.decisions).slice(0, RESOLVED_AT_ONCE);
  if (open.length + stops.length + again.length === 0) return null;
  const step = stops.length > 0 ? { clauses: [], trace: [] } : firstStep(paper);
  const day = { asOf: meetingDay(paper) ?? paper.asOf, year: paper.year };
  const clauses = [
    ...open.map(({ text }) => `the Company will ${text}`),
    ...again.flatMap((each) => resolvedClauses(each, bodyOf(paper), day)),
    ...stops.map(({ prose }) => `management will stop ${prose?.stop ?? ''}`),
    ...step.clauses,
    `management will report on this resolution at ${nextMeetingOf(paper)}`,
  ];
  const decisions = open.map(({ id, option }): TraceRef => ({ kind: 'decision', id, option }));
  const words = `RESOLVED, ${clauses.map(thatClause).join('; ')}`.replace(
    /; that (?=management will report)/,
    '; and that ',
  );
  return sentence(
    'do',
    words,
    traceOn(
      [...decisions, ...again.map(({ trace }) => trace), ...stops.map(traceOf), ...step.trace],
      INSTRUMENT[0],
    ),
  );
}

/** Why nothing can be recommended on a decision. */
function undecidedWords({ decision, evaluation }: DecisionPoint): string {
  return evaluation.noRecommendation === 'nothing-known'
    ? `the factors on “${decision.title}” are to be completed before the decision`
    : `nothing can be recommended on “${decision.title}”`;
}

/** Why there is nothing to resolve: nothing to decide, all of it decided, or no recommendation on what is open. */
function nothingAsked({ decisions }: PaperContext): Sentence {
  const open = openDecisions(decisions);
  const none = decisions.length === 0 ? 'No decision is asked' : 'No decision is open';
  const why =
    open.length === 0 ? none : `No resolution is proposed yet: ${joinWords(open.map(undecidedWords), 'and')}`;
  const trace = traceOn(
    open.map(({ decision }): TraceRef => ({ kind: 'decision', id: decision.id })),
    INSTRUMENT[0],
  );
  return sentence('do', `${why}; please note the risks`, trace);
}

function askUnits(paper: PaperContext): readonly Unit[] {
  const wording = resolution(paper);
  if (wording === null) {
    return [paragraphUnit('briefing/ask', [nothingAsked(paper)])];
  }
  return [
    paragraphUnit('briefing/ask', [sentence('do', askOf(paper), INSTRUMENT)]),
    paragraphUnit('briefing/ask/resolution', [wording], { style: 'resolution' }),
  ];
}

/** The units of page one, in the order they stand. */
export function frontUnits(paper: PaperContext): {
  readonly answer: readonly Unit[];
  readonly messages: readonly Unit[];
  readonly ask: readonly Unit[];
} {
  return {
    answer: [paragraphUnit('briefing/answer', [headSentence(paper)], { style: 'lead' })],
    messages: [
      {
        kind: 'list',
        id: 'briefing/messages',
        style: 'number',
        items: [lawMessage(paper), ...issueMessage(paper), knowledgeMessage(paper)],
      },
    ],
    ask: askUnits(paper),
  };
}
