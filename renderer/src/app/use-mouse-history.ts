import { useEffect } from 'react';
import { goInHistory } from '@renderer/router/router';

/** The side buttons of a mouse, as events number them. */
const BACK = 3;
const FORWARD = 4;

/** Goes back and forward with the side buttons of a mouse, the same way on every platform. */
export function useMouseHistory(): void {
  useEffect(() => {
    const listen = (event: MouseEvent) => {
      if (event.button !== BACK && event.button !== FORWARD) return;
      // Some platforms would go by themselves as well, and so twice.
      event.preventDefault();
      if (event.type === 'mouseup') goInHistory(event.button === BACK ? -1 : 1);
    };
    window.addEventListener('mousedown', listen);
    window.addEventListener('mouseup', listen);
    return () => {
      window.removeEventListener('mousedown', listen);
      window.removeEventListener('mouseup', listen);
    };
  }, []);
}
