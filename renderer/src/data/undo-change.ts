/** Takes the last change of an assessment back, or makes it again: itself a change, checked against what stands, and logged. */
import type { Answer } from '@shared/assessment/schema';
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { contentNotes, headNotes, notesOfUndo } from '@shared/history/told-changes';
import { isSameHeld, heldPlace, type Held } from '@shared/history/undo-steps';
import { now } from '@renderer/platform/clock';
import { changeAssessment, type AssessmentChange } from './change-assessment';
import { answeredAfter, type ContentRecord } from './content-change';
import type { Repository } from './repository/repository';
import type { Header } from './row-codec';
import type { StoredAssessment } from './stored-assessment';
import { dropStep, heldIn, moveStep, nextSteps, type Direction, type Step } from './undo-log';

/** What came of it. */
export interface Undone {
  readonly direction: Direction;
  /** What was taken back or made again, in that order. */
  readonly steps: readonly Step[];
  /** What was not, because it was changed otherwise since. */
  readonly refused: readonly Step[];
}

/** Who asks for it, as typed in the preferences; may be empty. */
interface Asked {
  readonly direction: Direction;
  readonly by: string;
}

/**
 * Undoes what was last asked for, or makes again what was last undone. What is no longer as that change left it is not
 * touched, and is not offered again.
 *
 * @returns `null` where there is nothing to do; the failure of the disk, and then the rest is still to be undone
 */
export async function undoChange(
  repository: Repository,
  assessmentId: string,
  { direction, by }: Asked,
): Promise<Result<Undone | null, AppError>> {
  const wanted = nextSteps(assessmentId, direction);
  const steps: Step[] = [];
  const refused: Step[] = [];
  for (const step of wanted) {
    const { from, to } = endsOf(step, direction);
    const written = await changeAssessment(repository, assessmentId, (stored) =>
      putBack(stored, { from, to, place: step.place, asked: { direction, by } }),
    );
    if (written.ok) {
      steps.push(step);
      moveStep(assessmentId, step, direction);
    } else if (written.error.code === 'undo-refused') {
      refused.push(step);
      dropStep(assessmentId, step);
    } else return written;
  }
  return ok(wanted.length === 0 ? null : { direction, steps, refused });
}

function endsOf({ before, after }: Step, direction: Direction): Pick<PutBack, 'from' | 'to'> {
  return direction === 'undo' ? { from: after, to: before } : { from: before, to: after };
}

interface PutBack {
  readonly place: string;
  /** What must stand there. */
  readonly from: Held | null;
  /** What is to stand there. */
  readonly to: Held | null;
  readonly asked: Asked;
}

function putBack(
  stored: StoredAssessment,
  { place, from, to, asked }: PutBack,
): Result<AssessmentChange, AppError> {
  if (!isSameHeld(presentIn(stored, place), from)) return err(appError('undo-refused'));
  const { header } = stored;
  const change = toHead(header, to) ?? toRecord(stored, from, to);
  const { by, direction } = asked;
  return ok({
    ...change,
    header: { ...change.header, updatedAt: now() },
    log: notesOfUndo(change.log, direction),
    ...(by === '' ? {} : { by }),
    isUndo: true,
  });
}

/** What stands in a place now. */
function presentIn({ header, answers, records }: StoredAssessment, place: string): Held | null {
  if (place === 'title') return { kind: 'title', value: header.title };
  if (place === 'profile') return { kind: 'profile', value: header.profile };
  for (const stored of [...answers, ...records]) {
    const held = heldIn(stored);
    if (held !== null && heldPlace(held) === place) return held;
  }
  return null;
}

function toHead(header: Header, to: Held | null): AssessmentChange | null {
  if (to?.kind !== 'title' && to?.kind !== 'profile') return null;
  const changed = to.kind === 'title' ? { ...header, title: to.value } : { ...header, profile: to.value };
  return { header: changed, log: headNotes(header, changed) };
}

function contentOf(held: Held | null): ContentRecord | null {
  return held === null || held.kind === 'title' || held.kind === 'profile' ? null : held;
}

function answerIn(content: ContentRecord | null): Answer | undefined {
  return content?.kind === 'answer' ? content.value : undefined;
}

function toRecord(stored: StoredAssessment, from: Held | null, to: Held | null): AssessmentChange {
  const [before, after] = [contentOf(from), contentOf(to)];
  const answered = answeredAfter(stored.header, answerIn(before), answerIn(after));
  return {
    header: { ...stored.header, answered },
    log: contentNotes(before, after),
    ...(after === null
      ? removing(stored, before)
      : after.kind === 'answer'
        ? { answer: after.value }
        : { record: after }),
  };
}

function removing(
  { answers, records }: StoredAssessment,
  before: ContentRecord | null,
): Pick<AssessmentChange, 'removed' | 'removedAnswer'> {
  if (before === null) return {};
  const isIt = (held: Held | null): boolean => held !== null && heldPlace(held) === heldPlace(before);
  const answer = answers.find((stored) => isIt(heldIn(stored)));
  if (answer !== undefined) return { removedAnswer: answer };
  const record = records.find((stored) => isIt(heldIn(stored)));
  return record === undefined ? {} : { removed: record };
}
