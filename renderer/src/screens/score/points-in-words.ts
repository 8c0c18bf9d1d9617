/** A figure of points with one decimal, as in every table of the score page. */
export function points(value: number): string {
  return value.toFixed(1);
}

/** With a true minus sign; nothing taken off is a plain zero. */
export function takenOff(value: number): string {
  return points(value) === '0.0' ? '0.0' : `−${points(value)}`;
}

/** With its sign, a true minus; nothing is a plain zero. */
export function signedPoints(value: number): string {
  if (points(Math.abs(value)) === '0.0') return '0.0';
  return value > 0 ? `+${points(value)}` : `−${points(-value)}`;
}
