/** What the saving functions of the repositories have in common. */
import { appError, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { Header } from './row-codec';

/** Answers once the change is durable, with the new revision of the assessment. */
export type Saved = Promise<Result<{ readonly rev: number }, AppError>>;

export function revisionOf(saved: Result<number, AppError>): Result<{ readonly rev: number }, AppError> {
  return saved.ok ? ok({ rev: saved.value }) : saved;
}

/** The header once something in the assessment changed at that time. The time of the last change, right or wrong. */
export function withUpdatedAt(header: Header, { updatedAt }: { readonly updatedAt: string }): Header {
  return { ...header, updatedAt };
}

/** A value that its schema refuses; says where, never what was typed. */
export function validationError(path: readonly PropertyKey[] | undefined): AppError {
  const place = (path ?? []).map(String).join('.');
  return appError('save-failed', { reason: `“${place}” is empty, too long, or not in the expected form` });
}
