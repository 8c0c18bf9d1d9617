/** What a headline figure rests on, in one sentence. Nothing that was set aside is said to be in. */
import { countOf } from '../base/words';
import type { CountedFigure, Why } from '../scoring/types';

/** How many answers behind a figure are not known or not given, of the questions that count and of those that may. */
export function missingAnswersOf({ shares }: Pick<Why, 'shares'>): number {
  return shares.filter(({ state }) => state !== 'answered').length;
}

/**
 * "It counts 12 questions; 3 more may count: the profile leaves it open; 2 were set aside as not applicable."
 *
 * @param missing - see {@link missingAnswersOf}
 */
export function figureBasisInWords(
  { counted, undetermined, setAside }: Pick<CountedFigure, 'counted' | 'undetermined' | 'setAside'>,
  missing: number,
): string {
  const parts = [
    `It counts ${countOf(counted, 'question')}`,
    undetermined === 0 ? '' : `${String(undetermined)} more may count, where the profile leaves a fact open`,
    setAside === 0
      ? ''
      : `${String(setAside)} ${setAside === 1 ? 'was' : 'were'} set aside as not applicable`,
    missing === 0 ? '' : `${countOf(missing, 'answer')} ${missing === 1 ? 'is' : 'are'} missing`,
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}
