import { narrowingInWords } from '@shared/wording/why-words';
import type { NextQuestion } from '@shared/scoring/types';
import type { GapPosition } from './question-order';
import classes from './GapBanner.module.css';

interface GapBannerProps {
  readonly gap: GapPosition;
  readonly narrowing: NextQuestion | undefined;
}

/** Says that gaps are being filled, how many are to go, and what this answer does to the ranges. */
export function GapBanner({ gap, narrowing }: GapBannerProps) {
  return (
    <p className={classes['banner']} role="status" data-testid="gap-place">
      <b>
        Filling the gaps: {gap.number} of {gap.total}.
      </b>{' '}
      {narrowing === undefined ? 'Answered: this gap is closed.' : narrowingInWords(narrowing)}
    </p>
  );
}
