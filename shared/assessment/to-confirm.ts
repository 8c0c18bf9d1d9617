/** How an answer that was carried over stays marked while its notes change, and loses its mark by being given or confirmed. */
import isEqual from 'lodash-es/isEqual.js';
import omit from 'lodash-es/omit.js';
import type { Answer } from './schema';

/** The answer as confirmed: given anew at the moment, as it stood. */
export function confirmedAnswer(answer: Answer, by: { readonly at: string; readonly by: string }): Answer {
  return { ...omit(answer, 'unconfirmedSince'), updatedAt: by.at, updatedBy: by.by };
}

/**
 * What is saved in place of an answer. Whoever writes a note beside an answer has not confirmed it: it stays to be
 * confirmed until another one is given, or it is confirmed in so many words.
 */
export function stillToConfirm(before: Answer | undefined, after: Answer): Answer {
  const since = before?.unconfirmedSince;
  if (since === undefined || after.unconfirmedSince !== undefined) return after;
  return isEqual(before?.value, after.value) ? { ...after, unconfirmedSince: since } : after;
}
