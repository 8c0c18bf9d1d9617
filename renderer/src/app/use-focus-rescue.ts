/** Keeps the place of keyboard and screen-reader users when what had the focus goes away. */
import { useEffect } from 'react';

/** Time for whoever took the element away to put the focus somewhere better first. */
const PATIENCE_MS = 80;

/** When the focused element disappears, the heading of what surrounded it gets the focus. */
export function useFocusRescue(): void {
  useEffect(() => {
    let trail: readonly Element[] = [];
    let timer = 0;
    /** The screen itself, focused while it has no heading yet. */
    let makeshift: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (target === makeshift) return;
      makeshift = null;
      trail = target instanceof Element ? trailOf(target) : [];
    };
    const forget = ({ target }: PointerEvent) => {
      const [last] = trail;
      if (target instanceof Node && last?.contains(target) === false) trail = [];
    };
    const isLost = (): boolean => {
      const [last] = trail;
      return last?.isConnected === false && (isNowhere() || document.activeElement === makeshift);
    };
    const rescue = () => {
      if (!isLost()) return;
      const home = homeOf(trail);
      makeshift = home?.localName === 'main' ? home : null;
      home?.focus({ preventScroll: true });
    };
    const watcher = new MutationObserver(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(rescue, PATIENCE_MS);
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget);
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget);
      watcher.disconnect();
      window.clearTimeout(timer);
    };
  }, []);
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The element and what is around it, from the inside out. */
function trailOf(element: Element): readonly Element[] {
  const around = element.parentElement;
  return around === null ? [element] : [element, ...trailOf(around)];
}

/** The heading of the innermost region that is still there, else that of the screen, else the screen itself. */
function homeOf(trail: readonly Element[]): HTMLElement | null {
  const region = trail.find(
    (element) => element.isConnected && element.matches('main section, main article'),
  );
  return (
    region?.querySelector<HTMLElement>(':is(h2, h3)[tabindex]') ??
    document.querySelector<HTMLElement>('main h1[tabindex]') ??
    document.querySelector<HTMLElement>('main')
  );
}
