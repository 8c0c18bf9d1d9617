/** So many random bytes, fit for keys. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

const RANGE = 2 ** 32;

/** A number from 0 up to `below`, not including it, each as likely as the others. */
export function randomBelow(below: number): number {
  const fair = RANGE - (RANGE % below);
  for (;;) {
    const drawn = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    if (drawn < fair) return drawn % below;
  }
}
