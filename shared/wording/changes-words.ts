/** What has changed between two states, in words for screen and documents alike. Reads no note. */
import { singleLine } from '../base/single-line';
import { packIndex } from '../pack/pack-index';
import type { Snapshot } from '../assessment/schema';
import { countOf } from '../base/words';
import {
  attributeMovement,
  type AttributedMovement,
  type MovementShare,
} from '../history/attribute-movement';
import {
  compareSnapshots,
  type ChangedAnswer,
  type ChangedFacet,
  type SnapshotComparison,
  type FindingSummary,
  type HistoricState,
  type Movement,
} from '../history/compare-snapshots';
import type { Pack, Question } from '../pack/schema';
import { answerInShort, answerLines } from './answer-words';
import type { ChangedAnswerView, ChangesView, FindingLine, MovementView, ShareView } from './changes-types';
import { formatDate, formatPoints, formatRange } from './format';
import { HEADLINE_WORDS } from './headline-words';

/** An earlier state with what it is called. */
export interface EarlierState extends HistoricState {
  readonly name: string;
}

/** "snapshot 2, “Before the board” (June 28, 2026)"; "… (June 28, 2026, as recorded)" where only the snapshot says so. */
export function snapshotName({ number, label, asOf }: Snapshot, isAsRecorded = false): string {
  const called = label.trim() === '' ? '' : `, “${singleLine(label)}”`;
  const recorded = isAsRecorded ? ', as recorded' : '';
  return `snapshot ${String(number)}${called} (${formatDate(asOf)}${recorded})`;
}

/**
 * What changed between two states.
 *
 * @param pack - as it reads on the day of the later state; both are scored under it to say which answers did it
 */
export function changesView(pack: Pack, before: EarlierState, after: HistoricState): ChangesView {
  const comparison = compareSnapshots(before, after);
  const words = wordsOf(pack, comparison);
  const moved = attributeMovement(pack, before, after);
  const of = (isMeant: (kind: AttributedMovement['figure']['kind']) => boolean) =>
    moved.filter(({ figure }) => isMeant(figure.kind)).map((movement) => movementView(movement, words));
  return {
    since: before.name,
    summary: summaryOf(comparison),
    headlines: of((kind) => kind !== 'scenario'),
    scenarios: of((kind) => kind === 'scenario'),
    modules: comparison.modules.map(({ title, ...movement }) => ({
      title,
      scale: '100 is best',
      sentence: movementInWords(movement),
      shares: [],
    })),
    closed: comparison.findings.closed.map(findingLine),
    opened: comparison.findings.opened.map(findingLine),
    still: comparison.findings.still.length,
    foundOut: comparison.unknowns.closed.map(findingLine),
    cameUp: comparison.unknowns.opened.map(findingLine),
    stillUnknown: comparison.unknowns.still.length,
    answers: [...words.answers.values()],
    facts: comparison.facets.map((facet) => factView(pack, facet)),
  };
}

interface Words {
  readonly answers: ReadonlyMap<string, ChangedAnswerView>;
}

function wordsOf(pack: Pack, { answers }: SnapshotComparison): Words {
  const questions = packIndex(pack).questionById;
  return {
    answers: new Map(
      answers.map((change) => [change.questionId, answerView(questions.get(change.questionId), change)]),
    ),
  };
}

function answerView(
  question: Question | undefined,
  { questionId, before, after }: ChangedAnswer,
): ChangedAnswerView {
  const inWords = (value: ChangedAnswer['before']) => {
    if (value === null) return 'Not answered';
    return question === undefined ? answerLines(undefined, value).join(' ') : answerInShort(question, value);
  };
  return {
    questionId,
    question: question?.text ?? `A question this edition does not have (${questionId})`,
    before: inWords(before),
    after: inWords(after),
  };
}

function factView(pack: Pack, { facetId, before, after }: ChangedFacet): ChangesView['facts'][number] {
  const facet = packIndex(pack).facetById.get(facetId);
  const inWords = (ids: readonly string[]) => {
    if (ids.length === 0) return 'Not said';
    return ids.map((id) => facet?.options.find((option) => option.id === id)?.label ?? `“${id}”`).join('; ');
  };
  return { title: facet?.question ?? facetId, before: inWords(before), after: inWords(after) };
}

function findingLine({ title, headline }: FindingSummary): FindingLine {
  return { title, headline };
}

function figureNamed(figure: AttributedMovement['figure']): Pick<MovementView, 'title' | 'scale'> {
  if (figure.kind === 'scenario') return { title: figure.title, scale: '0 is best' };
  const { title, scale } = HEADLINE_WORDS[figure.kind];
  return { title, scale };
}

function movementView(movement: AttributedMovement, words: Words): MovementView {
  const { figure, shares } = movement;
  return {
    ...figureNamed(figure),
    sentence: movementInWords(movement),
    shares: shares.map((share) => shareView(share, words)),
  };
}

function shareView(share: MovementShare, { answers }: Words): ShareView {
  const points = formatPoints(share);
  switch (share.cause.kind) {
    case 'answer': {
      const { questionId } = share.cause;
      const answer = answers.get(questionId);
      const change = answer === undefined ? '' : `${answer.before} → ${answer.after}`;
      return { questionId, cause: answer?.question ?? questionId, change, points };
    }
    case 'profile':
      return { questionId: null, cause: 'Facts of the profile', change: '', points };
    case 'law-or-method':
      return { questionId: null, cause: 'A new edition of the law or the method', change: '', points };
  }
}

/** "fell from 41–66 to 30–50", "narrowed from …", "now applies, at 30–50". */
function movementInWords({ before, after }: Movement): string {
  if (before === null) return after === null ? '' : `now applies, at ${formatRange(after)}`;
  if (after === null) return `no longer applies; it was ${formatRange(before)}`;
  const [from, to] = [formatRange(before), formatRange(after)];
  if (from === to) return `moved by less than one point, at ${to}`;
  return `${verbOf(after.low - before.low, after.high - before.high)} from ${from} to ${to}`;
}

function verbOf(low: number, high: number): string {
  if (low <= 0 && high <= 0) return 'fell';
  if (low >= 0 && high >= 0) return 'rose';
  return low > 0 ? 'narrowed' : 'widened';
}

/** Counts that are not zero, the first with what is counted: "2 findings opened, 3 still open". */
function counted(
  noun: string,
  parts: readonly (readonly [count: number, what: string])[],
): readonly string[] {
  const told = parts.filter(([count]) => count > 0);
  if (told.length === 0) return [];
  const words = told.map(([count, what], index) =>
    index === 0 ? `${countOf(count, noun)} ${what}` : `${String(count)} ${what}`,
  );
  return [words.join(', ')];
}

function summaryOf({ answers, facets, findings, unknowns }: SnapshotComparison): string {
  const moved = [findings, unknowns].flatMap(({ closed, opened }) => [...closed, ...opened]);
  if (answers.length + facets.length + moved.length === 0) {
    return 'No answer has changed, and no finding was closed or opened.';
  }
  const facts = facets.length === 0 ? '' : ` and ${countOf(facets.length, 'fact')} of the profile`;
  const parts = [
    `${countOf(answers.length, 'answer')}${facts} changed`,
    ...counted('finding', [
      [findings.closed.length, 'closed'],
      [findings.opened.length, 'opened'],
      [findings.still.length, 'still open'],
    ]),
    ...counted('question', [
      [unknowns.closed.length, 'no longer “not known yet”'],
      [unknowns.opened.length, 'newly “not known yet”'],
      [unknowns.still.length, 'still “not known yet”'],
    ]),
  ];
  return `${parts.join('; ')}.`;
}
