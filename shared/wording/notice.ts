/** The sentence a reader meets first: what the instrument asks of a company. States no law beyond what the pack states. */
import type { PackManifest } from '../pack/schema';

const NOTICE_WITHOUT_ONE =
  'Duties that bind and voluntary choices are kept apart throughout. The law cited says which is which.';

/** The pack's own notice; without one, words that are true of any pack. */
export function noticeOf({ notice }: Pick<PackManifest, 'notice'>): string {
  return notice ?? NOTICE_WITHOUT_ONE;
}
