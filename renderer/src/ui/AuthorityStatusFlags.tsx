import {
  IconAlertTriangle,
  IconClockPause,
  IconHourglassLow,
  IconSquareX,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Authority } from '@shared/pack/schema';
import { authorityStatusFlags, type AuthorityStatusFlag } from './authority-status-flags';
import classes from './AuthorityStatusFlags.module.css';

interface AuthorityStatusFlagsProps {
  readonly authority: Authority;
  /** The day that decides, `YYYY-MM-DD`. */
  readonly day: string;
}

const SHAPES: Readonly<Record<AuthorityStatusFlag['kind'], TablerIcon>> = {
  expired: IconSquareX,
  'expiring-soon': IconHourglassLow,
  'not-yet-effective': IconClockPause,
  'reported-until': IconHourglassLow,
  'end-unknown': IconAlertTriangle,
  stale: IconAlertTriangle,
};

/** What to beware of in a source today, in words and with a shape of its own. Nothing where there is nothing. */
export function AuthorityStatusFlags({ authority, day }: AuthorityStatusFlagsProps) {
  return authorityStatusFlags(authority, day).map(({ kind, words }) => {
    const Shape = SHAPES[kind];
    return (
      <span key={kind} className={classes['flag']} data-kind={kind} data-testid="standing-flag">
        <Shape size="1rem" stroke={2} aria-hidden="true" />
        <span>{words}</span>
      </span>
    );
  });
}
