import { useEffect } from 'react';

interface WindowTitle {
  readonly title: string;
  readonly tab: string;
}

/** Names the window after what is shown in it. `null` stands for the list. */
export function useWindowTitle(shown: WindowTitle | null): void {
  const words =
    shown === null || shown.title === '' ? 'Brieflock' : `${shown.title} (${shown.tab}) · Brieflock`;
  useEffect(() => {
    document.title = words;
  }, [words]);
}
