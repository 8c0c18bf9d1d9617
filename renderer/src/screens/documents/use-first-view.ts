import { useEffect, useRef } from 'react';

/**
 * Brings an element into view the first time it shows the thing of this id, and leaves the page where it is when
 * the same thing is shown again. Waits until the element is on the page, however long that takes.
 */
export function useFirstView(shownId: string | undefined): React.RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const seen = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (shownId === undefined || seen.current.has(shownId)) return;
    seen.current = new Set([...seen.current, shownId]);
    element.current?.scrollIntoView({ block: 'nearest' });
  }, [shownId]);
  return element;
}
