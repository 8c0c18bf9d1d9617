/**
 * Ends the app's work in order, whatever ends it: out of sight, the last writes, then away. Holds no reference to
 * Electron; what it needs is passed in.
 */
import { waitAtMost } from '../../node/files/wait-at-most';

/** What ending needs. */
export interface EndingDeps {
  /** Takes the window out of sight: nothing more can be typed into it. */
  readonly hide: () => void;
  /** Begun once, however often the end is asked for; its failure holds nothing up. */
  readonly lastWrites: () => Promise<void>;
  /** No end waits longer for them, in milliseconds. */
  readonly mostMs: number;
  /** Has the app start anew once this run is away. Called once at most. */
  readonly startAnew: () => void;
}

/** The end of a run. */
export interface Ending {
  /** Ends by `away`, called once the last writes are down. The first caller's way is gone; later ones change nothing. */
  readonly end: (away: () => void) => void;
  readonly isEnding: () => boolean;
  /** Once the run that is ending is away, the app starts anew: somebody wants it. Does nothing before the end was begun. */
  readonly thenStartAnew: () => void;
}

/** Makes the end of a run. */
export function createEnding({ hide, lastWrites, mostMs, startAnew }: EndingDeps): Ending {
  let isEnding = false;
  let isWanted = false;
  return {
    end: (away) => {
      if (isEnding) return;
      isEnding = true;
      hide();
      void waitAtMost(mostMs, lastWrites())
        .catch(() => undefined)
        .then(() => {
          if (isWanted) startAnew();
          away();
        });
    },
    isEnding: () => isEnding,
    thenStartAnew: () => {
      isWanted ||= isEnding;
    },
  };
}
