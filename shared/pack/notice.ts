/** How the pack speaks of its instrument, with words that are true of any pack where it says nothing. */
import type { PackManifest } from './schema';

const NOTICE_WITHOUT_ONE =
  'What law requires and what it leaves open are kept apart throughout. The law cited says which is which.';

/** The sentence a reader meets first. The pack's own notice; without one, words that are true of any pack. */
export function noticeOf({ notice }: Pick<PackManifest, 'notice'>): string {
  return notice ?? NOTICE_WITHOUT_ONE;
}

type Instrument = NonNullable<PackManifest['instrument']>;

const WITHOUT_ONE: Instrument = {
  aboutTitle: 'What the instrument does and does not do',
  decisionsNote: 'Nothing here says that a choice has to be made.',
  purpose: 'Work out what the law in the chosen pack means for your organization.',
};

/** What the pack says of its instrument. */
export function instrumentOf({ instrument }: Pick<PackManifest, 'instrument'>): Instrument {
  return instrument ?? WITHOUT_ONE;
}
