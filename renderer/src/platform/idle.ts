/** Long enough for a busy machine to be done with the first screen, short enough to be ahead of the first click. */
const AT_LATEST_MS = 2_000;

/** Resolves when the page has nothing better to do, after two seconds at the latest. */
export function untilIdle(): Promise<unknown> {
  return new Promise((resolve) => window.requestIdleCallback(resolve, { timeout: AT_LATEST_MS }));
}
