/** Where a paragraph stands with counsel, in words. */
import type { HandEntry } from '@shared/document/text/hand/hand-types';

const STATES: Readonly<Record<HandEntry['state'], string>> = {
  open: 'Not looked at',
  accepted: 'Accepted',
  edited: 'Edited ‡',
  'left-out': 'Left out',
  own: 'Your own ‡',
};

/** "Accepted", "Edited ‡, ground moved". */
export function entryStateInWords({ state, isStale }: Pick<HandEntry, 'state' | 'isStale'>): string {
  return isStale ? `${STATES[state]}, ground moved` : STATES[state];
}
