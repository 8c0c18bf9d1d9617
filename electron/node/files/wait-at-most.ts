/** Waits no longer than it has to for work that may never end. Ends no work itself. */

/** What the work resolves to, or `null` when that takes longer; the work goes on all the same. Rejects as the work does. */
export async function waitAtMost<Value>(milliseconds: number, work: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
