/**
 * What can be undone in this run of the app: for each assessment its last changes, and those that were undone. In memory
 * alone; a lock, a deletion and the end of the run take it away.
 */
import {
  isSameHeld,
  placeChange,
  textTypedInto,
  type Held,
  type PlaceChange,
} from '@shared/history/undo-steps';
import { now } from '@renderer/platform/clock';
import { contentIn } from './content-change';
import type { Header } from './row-codec';
import type { StoredAnswer, StoredRecord } from './stored-assessment';

/** One change that can be taken back. */
export interface Step extends PlaceChange {
  /** The text it was typed into, where it was nothing but typing. */
  readonly typedInto: string | null;
  /** When it was last added to, in milliseconds. */
  readonly at: number;
  /** The revision of the assessment that it led to. */
  readonly rev: number;
  /** What was asked for at once is undone at once; `null` for what stands alone. */
  readonly act: string | null;
}

interface Steps {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** The oldest go first: nobody undoes as many, and memory stays bounded. */
const MOST_STEPS = 200;
/** Somebody who pauses longer begins a new stretch of typing. */
const TYPING_STRETCH_MS = 60_000;
const NO_STEPS: Steps = { done: [], undone: [] };

const byAssessment = new Map<string, Steps>();
const listeners = new Set<() => void>();

/** Calls back whenever what can be undone changes; returns its own end. */
export function onUndoLog(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function setSteps(assessmentId: string, steps: Steps): void {
  byAssessment.set(assessmentId, steps);
  for (const listener of [...listeners]) listener();
}

function stepsOf(assessmentId: string): Steps {
  return byAssessment.get(assessmentId) ?? NO_STEPS;
}

/** Forgets what can be undone in an assessment, or everywhere. */
export function forgetUndo(assessmentId?: string): void {
  if (assessmentId === undefined) byAssessment.clear();
  else byAssessment.delete(assessmentId);
  for (const listener of [...listeners]) listener();
}

/** What stands in a row, if counsel can change it. */
export function heldIn(stored: StoredAnswer | StoredRecord): Held | null {
  return 'answer' in stored ? { kind: 'answer', value: stored.answer } : contentIn(stored.record);
}

/** What a change did to title and profile. */
export function headChanges(before: Header, after: Header): readonly (PlaceChange | null)[] {
  return [
    placeChange({ kind: 'title', value: before.title }, { kind: 'title', value: after.title }),
    placeChange({ kind: 'profile', value: before.profile }, { kind: 'profile', value: after.profile }),
  ];
}

function isSameStretch(last: Step | undefined, next: Step): last is Step {
  if (last === undefined || next.typedInto === null) return false;
  const { place, typedInto, at } = last;
  return place === next.place && typedInto === next.typedInto && next.at - at <= TYPING_STRETCH_MS;
}

/** A step more; words typed into the same text belong to the step before. One that comes to nothing is none. */
function withStep(done: readonly Step[], next: Step): readonly Step[] {
  const last = done.at(-1);
  if (!isSameStretch(last, next)) return [...done, next].slice(-MOST_STEPS);
  const rest = done.slice(0, -1);
  return isSameHeld(last.before, next.after)
    ? rest
    : [...rest, { ...next, before: last.before, act: last.act }];
}

/** Notes a change that is durable. What was undone before it can then not be made again. */
export function noteForUndo(
  { id, rev }: { readonly id: string; readonly rev: number },
  changes: readonly PlaceChange[],
): void {
  if (changes.length === 0) return;
  const at = Date.parse(now());
  const act = changes.length > 1 ? `rev ${rev}` : null;
  const steps = changes.map((change) => ({ ...change, typedInto: textTypedInto(change), at, rev, act }));
  setSteps(id, { done: steps.reduce(withStep, stepsOf(id).done), undone: [] });
}

/** Says that the change that led to a revision was asked for together with others. */
export function joinAct(assessmentId: string, rev: number, act: string): void {
  const { done, undone } = stepsOf(assessmentId);
  if (done.at(-1)?.rev !== rev || done.at(-1)?.act !== null) return;
  setSteps(assessmentId, { done: done.map((step) => (step.rev === rev ? { ...step, act } : step)), undone });
}

/** Which way: taking a change back, or making it again. */
export type Direction = 'undo' | 'redo';

function sideOf({ done, undone }: Steps, direction: Direction): readonly Step[] {
  return direction === 'undo' ? done : undone;
}

/** What would be undone, or made again, next: all that was asked for at once, in the order in which it is to be done. */
export function nextSteps(assessmentId: string, direction: Direction): readonly Step[] {
  const side = sideOf(stepsOf(assessmentId), direction);
  const act = side.at(-1)?.act ?? null;
  if (act === null) return side.slice(-1);
  const first = side.findLastIndex((step) => step.act !== act) + 1;
  return side.slice(first).toReversed();
}

/** A step was undone or made again: it can now be made again or undone. */
export function moveStep(assessmentId: string, step: Step, direction: Direction): void {
  const { done, undone } = stepsOf(assessmentId);
  const left = (side: readonly Step[]) => side.filter((each) => each !== step);
  setSteps(
    assessmentId,
    direction === 'undo'
      ? { done: left(done), undone: [...undone, step] }
      : { done: [...done, step], undone: left(undone) },
  );
}

/** A step can no longer be undone or made again: something else stands in its place. */
export function dropStep(assessmentId: string, step: Step): void {
  const { done, undone } = stepsOf(assessmentId);
  const left = (side: readonly Step[]) => side.filter((each) => each !== step);
  setSteps(assessmentId, { done: left(done), undone: left(undone) });
}
