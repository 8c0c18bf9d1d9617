import { nextDayOf } from '@shared/portfolio/due';
import { today } from '@renderer/platform/clock';
import { useSurveyed } from '@renderer/stores/survey';
import { shortDay } from '@renderer/ui/format-moment';

interface RowNextProps {
  readonly id: string;
  readonly rev: number;
}

/** The day of what is due next in an assessment; nothing until it was read, or where nothing is. */
export function RowNext({ id, rev }: RowNextProps) {
  const cares = useSurveyed(id, rev)?.cares ?? [];
  const day = today();
  const next = nextDayOf(cares, day);
  return next === null ? null : <time dateTime={next}>{shortDay(next, day)}</time>;
}
