import { useEffect, useState } from 'react';
import { api } from '@renderer/platform/api';

/** How large text is shown, in percent, and the way to change it. The menu changes it too; `null` until it is known. */
export function useZoom(): {
  readonly percent: number | null;
  readonly setPercent: (percent: number) => void;
} {
  const [percent, setKnown] = useState<number | null>(null);
  const ask = (wanted: number | null) => {
    void api.app.zoom({ percent: wanted }).then((reply) => {
      if (reply.ok) setKnown(reply.value.percent);
    });
  };
  useEffect(() => {
    const look = () => {
      ask(null);
    };
    look();
    // Whoever changes it changes the size of the page.
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('resize', look);
    };
  }, []);
  return { percent, setPercent: ask };
}
