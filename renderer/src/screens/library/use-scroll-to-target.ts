import { useEffect, useRef } from 'react';

/** Brings an entry into view and gives it focus when a link leads to it. */
export function useScrollToTarget<Target extends HTMLElement>(
  isTarget: boolean,
  block: ScrollLogicalPosition = 'center',
): React.RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (!isTarget) return;
    target.current?.focus({ preventScroll: true });
    target.current?.scrollIntoView({ block });
  }, [isTarget, block]);
  return target;
}
