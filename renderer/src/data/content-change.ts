/** Computes what one record becomes that counsel can change: saved as far as it fits, or put back to what it was. Writes nothing. */
import { answerSchema, type Answer } from '@shared/assessment/schema';
import { CONTENT_KINDS, type ContentKinds } from '@shared/assessment/schema-content';
import type { RecordOf } from '@shared/assessment/schema-record-kind';
import { fitValue, type FitValue } from '@shared/assessment/fit-value';
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import type { WrittenRecord } from './records';
import { recordSchema, type Header, type RecordBody } from './row-codec';
import { validationError } from './saved';
import { holdsValue } from './stored-assessment';

/** Something that was handed over, as far as it fits. */
interface Fitted<Value> {
  readonly value: Value;
  /** Why part of it stays as it was; `null` when all of it is taken. */
  readonly unfit: AppError | null;
}

/** A record if it is of a kind that counsel can change; `null` for history and for none. */
export function contentIn(record: RecordBody | undefined): WrittenRecord | null {
  return record !== undefined && isContent(record) ? record : null;
}

function isContent(record: RecordBody): record is WrittenRecord {
  return Object.hasOwn(CONTENT_KINDS, record.kind);
}

/** Any record that counsel can change, an answer among them. */
export type ContentRecord = RecordOf<ContentKinds>;

/** An answer as far as it fits; a field that does not stays as in the answer before. */
export function fitAnswer(answer: Answer, before: Answer | undefined): Result<Fitted<Answer>, AppError> {
  const checked = answerSchema.safeParse(answer);
  if (checked.success) return ok({ value: checked.data, unfit: null });
  const fit = fitValue(answerSchema, answer, before);
  if (fit === null) return err(validationError(checked.error.issues[0]?.path));
  return ok({ value: answerSchema.parse(fit.value), unfit: notSaved(fit) });
}

/** A record as far as it fits; a field that does not stays as in the record before. */
export function fitRecord(
  record: WrittenRecord,
  before: RecordBody | undefined,
): Result<Fitted<RecordBody>, AppError> {
  const checked = recordSchema.safeParse(record);
  if (checked.success) return ok({ value: checked.data, unfit: null });
  const fit = fitValue(recordSchema, record, before);
  if (fit === null) return err(validationError(checked.error.issues[0]?.path.slice(1)));
  return ok({ value: recordSchema.parse(fit.value), unfit: notSaved(fit) });
}

/** That a field was not taken while the rest was; says which, never what was typed. */
export function notSaved({ unfit }: Pick<FitValue, 'unfit'>): AppError {
  const names = unfit.map((path) => path.findLast((step) => typeof step === 'string') ?? '');
  const words = names.map((name) => name.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`));
  return appError('field-not-saved', { fields: [...new Set(words)].join(', ') });
}

/** How many answers hold a value once one answer was put in the place of another. */
export function answeredAfter(
  { answered }: Pick<Header, 'answered'>,
  before: Answer | undefined,
  after: Answer | undefined,
): number {
  return Math.max(0, answered + (holdsValue(after) ? 1 : 0) - (holdsValue(before) ? 1 : 0));
}
