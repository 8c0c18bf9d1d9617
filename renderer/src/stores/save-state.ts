import type { AppError } from '@shared/errors/app-error';

/** What the user may be told about saving. While anything waits or is being written, it is never `saved`. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly error: AppError };
