/** The closed list of failures Brieflock can name. Codes map to words in `messages.ts`; no stack traces here. */
import { err } from './result';

/** Every failure that may reach a user. Adding one obliges `messages.ts` to say it in words. */
export const APP_ERROR_CODES = [
  'assessment-file-not-json',
  'assessment-file-invalid',
  'assessment-file-newer',
  'share-file-not-age',
  'share-file-wrong-passphrase',
  'share-file-truncated',
  'share-file-altered',
  'share-file-newer',
  'share-file-too-large',
  'share-file-invalid',
  'share-file-needs-key',
  'share-file-too-costly',
  'passphrase-too-short',
  'passphrase-weak',
  'vault-wrong-passphrase',
  'vault-wrong-sheet',
  'vault-damaged',
  'vault-newer',
  'vault-failed',
  'vault-not-ready',
  'vault-locked',
  'pack-unknown',
  'pack-invalid',
  'pack-file-invalid',
  'pack-file-too-large',
  'pack-earlier-form',
  'pack-same-version',
  'pack-in-use',
  'database-newer',
  'database-unavailable',
  'assessment-gone',
  'assessment-altered',
  'words-left-over',
  'handed-over-unread',
  'row-unreadable',
  'save-failed',
  'journal-failed',
  'journal-out-of-step',
  'journal-newer',
  'backup-failed',
  'backup-incomplete',
  'backups-unlisted',
  'backup-unreadable',
  'backup-newer',
  'backup-unknown',
  'backup-none',
  'backup-folder-unusable',
  'store-lost',
  'store-incomplete',
  'store-rebuilt',
  'store-older-copy',
  'store-set-back',
  'store-no-space',
  'disk-low',
  'store-stopped',
  'file-unreadable',
  'file-unwritable',
  'output-busy',
  'file-handle-unknown',
  'file-too-demanding',
  'document-failed',
  'document-data-refused',
  'document-leaks',
  'edition-refused',
  'logo-unusable',
  'paper-stale',
  /** A document of an incident was asked for, and there is none it could be of. */
  'incident-missing',
  'signature-doubtful',
  'signed-for-another-day',
  'job-cancelled',
  'request-invalid',
  'sender-untrusted',
  'internal',
] as const;

export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

/** A failure as data: safe to cross processes and to show. Holds no passphrase and no answer text. */
export interface AppError {
  readonly code: AppErrorCode;
  /** Facts for the message and the "copy details" button, e.g. a file name or the path of a schema problem. */
  readonly context: Readonly<Record<string, string>>;
}

/** Builds an {@link AppError}. */
export function appError(code: AppErrorCode, context: Readonly<Record<string, string>> = {}): AppError {
  return { code, context };
}

/** Builds a failed result in one word. */
export function fail(
  code: AppErrorCode,
  context: Readonly<Record<string, string>> = {},
): { readonly ok: false; readonly error: AppError } {
  return err(appError(code, context));
}
