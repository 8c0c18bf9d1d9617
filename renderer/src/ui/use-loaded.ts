import { useEffect, useState } from 'react';
import type { Loadable } from './loadable';

/**
 * A part of the app, or `undefined` until it is here. One that cannot be fetched throws, so that the boundary around
 * the screen says so; shown again, the screen tries again.
 *
 * @param isWanted - while false, nothing is fetched
 */
export function useLoaded<Part>(part: Loadable<Part>, isWanted = true): Part | undefined {
  const [outcome, setOutcome] = useState<{ readonly fault: Error | null }>({ fault: null });
  const isMissing = isWanted && part.current() === undefined;
  useEffect(() => {
    if (!isMissing) return;
    let isOver = false;
    const end = (fault: Error | null): void => {
      if (!isOver) setOutcome({ fault });
    };
    part.load().then(
      () => {
        end(null);
      },
      (thrown: unknown) => {
        end(thrown instanceof Error ? thrown : new Error(String(thrown)));
      },
    );
    return () => {
      isOver = true;
    };
  }, [isMissing, part]);
  if (isMissing && outcome.fault !== null) throw outcome.fault;
  return part.current();
}
