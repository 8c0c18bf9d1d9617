/** Orders assessments by their last change, with no trust in a clock that was wrong when it was written down. Pure. */

interface Dated {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Clocks of one team differ, and one is set back by the network now and then. */
const TOLERANCE_MS = 24 * 60 * 60 * 1000;

/**
 * Last changed first. A time in the future was written by a clock that was wrong: the time of creation counts then,
 * and one that is in the future too stands last, where it hides nothing.
 *
 * @param now - an ISO time
 */
export function byLastChange(now: string): (a: Dated, b: Dated) => number {
  const latest = Date.parse(now) + TOLERANCE_MS;
  const timeOf = ({ createdAt, updatedAt }: Dated): number =>
    [updatedAt, createdAt].map(Date.parse).find((time) => time <= latest) ?? -Infinity;
  return (a, b) => {
    const [left, right] = [timeOf(a), timeOf(b)];
    if (left !== right) return left > right ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  };
}
