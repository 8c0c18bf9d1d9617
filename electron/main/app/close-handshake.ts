/**
 * Lets the window close only once the page has stored what was typed, or the user says to close anyway. Holds
 * no reference to Electron; what it needs is passed in.
 */

/** What the handshake needs. */
export interface CloseHandshakeDeps {
  /** Asks the page to store what was typed and to confirm it. */
  readonly requestFlush: () => void;
  /** Asks the user; only called when the page says no, or says nothing in time. */
  readonly askUser: () => Promise<'wait' | 'close'>;
  /** Begins to close for good; the window goes when its last writes are down. Called once. */
  readonly close: () => void;
  readonly timeoutMs: number;
}

/** The handshake of one window. */
export interface CloseHandshake {
  /** The user wants to close. The window stays until {@link CloseHandshakeDeps.close} has ended it. */
  readonly wantsClose: () => void;
  /** The page's answer; `flushed` false means that something could not be stored. */
  readonly confirm: (flushed: boolean) => void;
  /** The page has loaded and listens. Before that there is nothing to store. */
  readonly pageReady: () => void;
  /** The page is gone or reloads: nothing is left that could be stored. */
  readonly pageGone: () => void;
}

type Phase = 'no-page' | 'open' | 'waiting' | 'asking' | 'closing';

/** Makes the handshake of a window whose page has not loaded yet. */
export function createCloseHandshake(parts: CloseHandshakeDeps): CloseHandshake {
  let phase: Phase = 'no-page';
  let timer: NodeJS.Timeout | undefined;

  const enter = (next: Phase): void => {
    clearTimeout(timer);
    phase = next;
  };
  const closeNow = (): void => {
    enter('closing');
    parts.close();
  };
  const wait = (): void => {
    enter('waiting');
    timer = setTimeout(() => void ask(), parts.timeoutMs);
    parts.requestFlush();
  };
  const ask = async (): Promise<void> => {
    enter('asking');
    const choice = await parts.askUser();
    // The page may have confirmed, or gone, while the question stood on the screen.
    if (phase !== 'asking') return;
    if (choice === 'close') closeNow();
    else wait();
  };

  return {
    wantsClose: () => {
      if (phase === 'open') wait();
      else if (phase === 'no-page') closeNow();
    },
    confirm: (flushed) => {
      if (phase !== 'waiting' && phase !== 'asking') return;
      if (flushed) closeNow();
      else if (phase === 'waiting') void ask();
    },
    pageReady: () => {
      if (phase === 'no-page') enter('open');
    },
    pageGone: () => {
      if (phase === 'waiting' || phase === 'asking') closeNow();
      else if (phase === 'open') enter('no-page');
    },
  };
}
