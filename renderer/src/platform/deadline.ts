/** Waits no longer than it should. What is waited for is not stopped: it is no longer heard. */

/** Thrown when the time is over. */
export class TooSlow extends Error {
  override readonly name = 'TimeoutError';
}

/** Resolves or rejects with the work, or rejects with {@link TooSlow} after so many milliseconds. */
export async function withinDeadline<Value>(work: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TooSlow());
    }, milliseconds);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
