/** What differs between two states of an assessment. Compares what was frozen; scores nothing anew. */
import type { AnswerValue, AssessmentContent, ScoreSummary, Snapshot } from '../assessment/schema';
import type { Range } from '../base/range';

/** A frozen state, or the present one in the same form. */
export type HistoricState = Pick<Snapshot, 'content' | 'score'>;

/** A figure before and after; `null` where it did not apply. */
export interface Movement {
  readonly before: Range | null;
  readonly after: Range | null;
}

/** A module or a scenario whose figure moved, came or went. */
export interface TitledMovement extends Movement {
  readonly id: string;
  readonly title: string;
}

export type FindingSummary = ScoreSummary['findings'][number];

/** An answer that is not what it was, in the pack's ids; `null` where there is none. */
export interface ChangedAnswer {
  readonly questionId: string;
  readonly before: AnswerValue | null;
  readonly after: AnswerValue | null;
}

/** A fact of the profile that is not what it was, in the pack's ids. */
export interface ChangedFacet {
  readonly facetId: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What went, came and stayed between two states. */
export interface MovedList {
  readonly closed: readonly FindingSummary[];
  readonly opened: readonly FindingSummary[];
  /** Open before and after, as they stand now. */
  readonly still: readonly FindingSummary[];
}

export interface SnapshotComparison {
  readonly legalExposure: Movement;
  readonly positionReadiness: Movement;
  /** Only those that moved, came or went; in the order they have now. */
  readonly modules: readonly TitledMovement[];
  readonly scenarios: readonly TitledMovement[];
  /** What weak answers leave to be done. */
  readonly findings: MovedList;
  /** What is not known yet: never a finding, and never counted as one. */
  readonly unknowns: MovedList;
  /** In order of question ids. Notes and evidence play no part: they move no figure. */
  readonly answers: readonly ChangedAnswer[];
  readonly facets: readonly ChangedFacet[];
}

/** Compares an earlier state with a later one. Equal states give an empty comparison but for what is still open. */
export function compareSnapshots(before: HistoricState, after: HistoricState): SnapshotComparison {
  const [was, is] = [before.score, after.score];
  return {
    legalExposure: { before: was.legalExposure, after: is.legalExposure },
    positionReadiness: { before: was.positionReadiness, after: is.positionReadiness },
    modules: movedAmong(
      was.modules.map(({ id, title, readiness }) => ({ id, title, range: readiness })),
      is.modules.map(({ id, title, readiness }) => ({ id, title, range: readiness })),
    ),
    scenarios: movedAmong(
      was.scenarios.map(({ id, title, residual }) => ({ id, title, range: residual })),
      is.scenarios.map(({ id, title, residual }) => ({ id, title, range: residual })),
    ),
    findings: movedList(was.findings, is.findings, 'gap'),
    unknowns: movedList(was.findings, is.findings, 'unknown'),
    answers: changedAnswers(before.content, after.content),
    facets: changedFacets(before.content, after.content),
  };
}

/** Whether a figure is another one than before. */
export function hasMoved({ before, after }: Movement): boolean {
  return before?.low !== after?.low || before?.high !== after?.high;
}

interface Figure {
  readonly id: string;
  readonly title: string;
  readonly range: Range | null;
}

function movedAmong(before: readonly Figure[], after: readonly Figure[]): readonly TitledMovement[] {
  const was = new Map(before.map((figure) => [figure.id, figure.range]));
  const is = new Set(after.map(({ id }) => id));
  return [
    ...after.map(({ id, title, range }) => ({ id, title, before: was.get(id) ?? null, after: range })),
    ...before.flatMap(({ id, title, range }) =>
      is.has(id) ? [] : [{ id, title, before: range, after: null }],
    ),
  ].filter(hasMoved);
}

/** Of one kind alone: what was not known and turns out a gap leaves one list and enters the other. */
function movedList(
  before: readonly FindingSummary[],
  after: readonly FindingSummary[],
  kind: FindingSummary['kind'],
): MovedList {
  const was = before.filter((each) => each.kind === kind);
  const is = after.filter((each) => each.kind === kind);
  const isNew = isNotAmong(was);
  return {
    closed: was.filter(isNotAmong(is)),
    opened: is.filter(isNew),
    still: is.filter((finding) => !isNew(finding)),
  };
}

function isNotAmong(others: readonly FindingSummary[]): (finding: FindingSummary) => boolean {
  const ids = new Set(others.map(({ questionId }) => questionId));
  return ({ questionId }) => !ids.has(questionId);
}

/** The answers whose value differs, in order of question ids. */
export function changedAnswers(
  before: AssessmentContent,
  after: AssessmentContent,
): readonly ChangedAnswer[] {
  const was = new Map(before.answers.map(({ questionId, value }) => [questionId, value]));
  const is = new Map(after.answers.map(({ questionId, value }) => [questionId, value]));
  return sortedKeys(was, is).flatMap((questionId) => {
    const change = { questionId, before: was.get(questionId) ?? null, after: is.get(questionId) ?? null };
    return valueText(change.before) === valueText(change.after) ? [] : [change];
  });
}

/** The facts of the profile that differ, in order of their ids. */
export function changedFacets(before: AssessmentContent, after: AssessmentContent): readonly ChangedFacet[] {
  const was = new Map(Object.entries(before.profile.facets));
  const is = new Map(Object.entries(after.profile.facets));
  return sortedKeys(was, is).flatMap((facetId) => {
    const change = { facetId, before: was.get(facetId) ?? [], after: is.get(facetId) ?? [] };
    return sorted(change.before) === sorted(change.after) ? [] : [change];
  });
}

function sortedKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].sort();
}

/** Equal for values that say the same, whatever the order of ticks. */
function valueText(value: AnswerValue | null): string {
  switch (value?.kind) {
    case undefined:
      return '';
    case 'value':
      return `value ${sorted(value.optionIds)}`;
    case 'unknown':
      return `unknown ${JSON.stringify([value.owner, value.dueOn])}`;
    case 'not-applicable':
      return `not-applicable ${value.reason}`;
  }
}

function sorted(ids: readonly string[]): string {
  return ids.toSorted().join(' ');
}
