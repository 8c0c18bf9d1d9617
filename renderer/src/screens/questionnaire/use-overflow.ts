import { useLayoutEffect, useState, type RefObject } from 'react';

/** Whether an element holds more than it shows below its lower edge, kept current. */
export function useHasMoreBelow(element: RefObject<HTMLElement | null>): boolean {
  const [hasMore, setHasMore] = useState(false);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    const measure = () => {
      setHasMore(box.scrollTop + box.clientHeight < box.scrollHeight - 1);
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(box);
    for (const child of box.children) watcher.observe(child);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      watcher.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, [element]);
  return hasMore;
}
