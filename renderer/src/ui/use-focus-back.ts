import { useEffect, useState } from 'react';

/**
 * Brings the focus back to what had it when a dialog was put in place, once the dialog is gone: for dialogs that are drawn
 * only while they are open. Where that is gone too, to the heading of the section it stood in.
 */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    const section = opener?.closest('section') ?? null;
    return () => {
      const home = opener?.isConnected === true ? opener : section?.querySelector(':is(h2, h3)[tabindex]');
      if (home instanceof HTMLElement) home.focus({ preventScroll: true });
    };
  }, [opener]);
}
