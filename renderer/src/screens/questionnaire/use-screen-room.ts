import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * How far below the top of the page an element begins, in pixels, kept current: bars wrap, notices come and go. Style
 * sheets make of it a screen that ends where the window ends.
 */
export function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const box = element.current?.getBoundingClientRect();
      if (box !== undefined) setTop(Math.round(box.top + window.scrollY));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    return () => {
      watcher.disconnect();
    };
  }, [element]);
  return top;
}
