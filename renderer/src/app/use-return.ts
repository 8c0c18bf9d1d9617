/** Brings a user who comes back to where the screen was left: the same stretch of it, the focus on the same control. */
import { useEffect } from 'react';
import { useRouter } from '@renderer/router/router';
import { findMarked, markFocus, type FocusMark } from './focus-mark';

interface Left {
  readonly top: number;
  readonly focus: FocusMark | null;
}

/** A screen that has not come to its old length by then is left as it is. */
const PATIENCE_MS = 2_000;

/** Entries remembered at most; the oldest is forgotten first. */
const MAX_ENTRIES = 200;

/** Remembers how each screen is left and restores it when the history returns to it, unless the user acts first. */
export function useReturn(): void {
  useEffect(() => {
    const left = new Map<string, Left>();
    let stop = (): void => undefined;
    const unsubscribe = useRouter.subscribe((next, before) => {
      if (next.entry === before.entry) return;
      stop();
      // The screen that is left still stands: React draws the next one after this.
      remember(left, before.entry);
      const found = next.isReturn ? left.get(next.entry) : undefined;
      if (found !== undefined) stop = restore(found);
    });
    return () => {
      stop();
      unsubscribe();
    };
  }, []);
}

function remember(left: Map<string, Left>, entry: string): void {
  left.delete(entry);
  left.set(entry, { top: window.scrollY, focus: markFocus(document) });
  const [oldest] = left.keys();
  if (left.size > MAX_ENTRIES && oldest !== undefined) left.delete(oldest);
}

const ACTS = ['keydown', 'pointerdown', 'wheel'] as const;

/** Tries with every frame until all is as it was; returns its own end. */
function restore({ top, focus }: Left): () => void {
  const deadline = performance.now() + PATIENCE_MS;
  let frame = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    for (const act of ACTS) window.removeEventListener(act, stop, true);
  };
  const attempt = (): void => {
    const isOver = performance.now() > deadline;
    const isPlaced = place(top, focus);
    if (isPlaced || isOver) stop();
    else frame = requestAnimationFrame(attempt);
  };
  for (const act of ACTS) window.addEventListener(act, stop, true);
  frame = requestAnimationFrame(attempt);
  return stop;
}

/** Whether the screen is as long as it was and holds what had the focus. */
function place(top: number, focus: FocusMark | null): boolean {
  const isLongEnough = document.documentElement.scrollHeight >= top + window.innerHeight;
  const target = focus === null ? null : findMarked(document, focus);
  if (!isLongEnough || (focus !== null && target === null)) return false;
  target?.focus({ preventScroll: true });
  window.scrollTo({ top, behavior: 'instant' });
  return true;
}
