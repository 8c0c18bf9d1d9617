/** What was answered to one question before: read off the log, which holds choices, and off snapshots, which hold everything. Pure. */
import type { Answer, AnswerValue, Assessment, AuditEntry, Snapshot } from '../assessment/schema';
import { LINE_CHARACTERS } from '../base/text-limits';
import { isSameContent } from './told-changes';

/** One state of an answer that was. */
export interface EarlierAnswer {
  /** Tells it from the others. */
  readonly id: string;
  /** When it came about, or was frozen. */
  readonly at: string;
  /** By whom, as recorded; may be empty. */
  readonly by: string;
  /** Of the log: whether it was chosen, or put back by an undo. Of a snapshot: its number. */
  readonly source:
    | { readonly kind: 'chosen' | 'undone' | 'redone' | 'before' }
    | { readonly kind: 'words'; readonly texts: string }
    | { readonly kind: 'snapshot'; readonly number: number };
  /** What was chosen; `null` for no answer, `undefined` where only words changed, which the log does not hold. */
  readonly value: AnswerValue | null | undefined;
  /** The whole answer with its notes, where it is known. */
  readonly whole: Answer | null;
  /** Whether enough of it is known to put it back, and it differs from what stands. */
  readonly canPutBack: boolean;
}

const ACTS: Readonly<Record<string, 'chosen' | 'undone' | 'redone'>> = {
  'answer-changed': 'chosen',
  'change-undone': 'undone',
  'change-redone': 'redone',
};

/** A choice as the log tells it; `undefined` where it was cut. The log has no reason and nobody who finds out. */
function valueIn(told: string): AnswerValue | null | undefined {
  if (told === 'no answer') return null;
  if (told === 'not known') return { kind: 'unknown', owner: '', dueOn: null };
  if (told === 'does not apply') return { kind: 'not-applicable', reason: '' };
  return told.length >= LINE_CHARACTERS ? undefined : { kind: 'value', optionIds: told.split(', ') };
}

function isSameChoice(one: AnswerValue | null, other: AnswerValue | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind !== 'value' || other.kind !== 'value') return one.kind === other.kind;
  return one.optionIds.join() === other.optionIds.join();
}

/** A choice the log has in full, which is not the one that stands. */
function canRestore(value: AnswerValue | null | undefined, present: Answer | null): boolean {
  if (value === undefined || value?.kind === 'not-applicable') return false;
  return !isSameChoice(value, present?.value ?? null);
}

function fromLog({ hash, at, by, event, detail }: AuditEntry, present: Answer | null): EarlierAnswer | null {
  const kind = ACTS[event];
  const told = detail['to'];
  if (kind !== undefined && told !== undefined) {
    const value = valueIn(told);
    return { id: hash, at, by, source: { kind }, value, whole: null, canPutBack: canRestore(value, present) };
  }
  const texts = detail['texts'];
  if (texts === undefined) return null;
  return {
    id: hash,
    at,
    by,
    source: { kind: 'words', texts },
    value: undefined,
    whole: null,
    canPutBack: false,
  };
}

/** What stood before the first change the log tells of, as after an import. */
function beforeAll(entries: readonly AuditEntry[], present: Answer | null): readonly EarlierAnswer[] {
  const first = entries.find(({ detail }) => detail['from'] !== undefined);
  const told = first?.detail['from'];
  if (first === undefined || told === undefined || told === 'no answer') return [];
  const value = valueIn(told);
  const source = { kind: 'before' } as const;
  const canPutBack = canRestore(value, present);
  return [{ id: `before ${first.hash}`, at: first.at, by: '', source, value, whole: null, canPutBack }];
}

function fromSnapshot(
  snapshot: Snapshot,
  questionId: string,
  present: Answer | null,
): readonly EarlierAnswer[] {
  const { id, number, takenAt: at, takenBy: by, content } = snapshot;
  const whole = content.answers.find((answer) => answer.questionId === questionId);
  if (whole === undefined) return [];
  const canPutBack = present === null || !isSameContent(whole, present);
  return [{ id, at, by, source: { kind: 'snapshot', number }, value: whole.value, whole, canPutBack }];
}

/** Every earlier state of the answer to a question that is on record, the newest first. */
export function answerHistory(
  { answers, audit, snapshots }: Pick<Assessment, 'answers' | 'audit' | 'snapshots'>,
  questionId: string,
): readonly EarlierAnswer[] {
  const present = answers.find((answer) => answer.questionId === questionId) ?? null;
  const entries = audit.filter(({ detail }) => detail['question'] === questionId);
  return [
    ...beforeAll(entries, present),
    ...entries.map((entry) => fromLog(entry, present)).filter((each) => each !== null),
    ...snapshots.flatMap((snapshot) => fromSnapshot(snapshot, questionId, present)),
  ].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

/** The answer once an earlier state of it stands again. Of a state from the log the words beside it stay as they are now. */
export function putBackAnswer(
  earlier: Pick<EarlierAnswer, 'value' | 'whole'>,
  present: Answer | null,
  stamp: Pick<Answer, 'questionId' | 'packVersion' | 'updatedAt' | 'updatedBy'>,
): Answer {
  const { updatedAt, updatedBy } = stamp;
  if (earlier.whole !== null) return { ...earlier.whole, updatedAt, updatedBy };
  const blank = { note: '', privilegedNote: '', evidence: [] };
  return { ...(present ?? blank), ...stamp, value: earlier.value ?? null };
}
