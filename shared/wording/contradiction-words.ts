/** How a contradiction stands after what counsel recorded, in words for screen and documents. Words only. */
import type { Settlement } from '../assessment/schema';
import type { ContradictionStatus } from '../scoring/contradictions';
import { formatDate } from './format';

/** "J. Doe, November 29, 2026": who recorded a reason, and when. */
export function recordedBy({ updatedAt, updatedBy }: Pick<Settlement, 'updatedAt' | 'updatedBy'>): string {
  const on = formatDate(updatedAt);
  return updatedBy.trim() === '' ? on : `${updatedBy}, ${on}`;
}

/** What was recorded of a contradiction, as a sentence to follow it; empty where nothing was. */
export function contradictionStatusInWords(status: ContradictionStatus): string {
  switch (status.state) {
    case 'open':
      return '';
    case 'settled':
      return `Both stand, for the reason recorded: “${status.by.because}” (${recordedBy(status.by)}).`;
    case 'reopened':
      return `A reason why both stand was recorded: “${status.by.because}” (${recordedBy(status.by)}). An answer or a fact of the profile it was recorded against has changed since.`;
  }
}
