import { useEffect } from 'react';
import { untilIdle } from '@renderer/platform/idle';
import { fetchAhead } from './parts';

/** Fetches the other screens while the page has nothing to do, so that they open at once. */
export function useFetchAhead(): void {
  useEffect(() => {
    const leaving = new AbortController();
    void fetchAhead(untilIdle, leaving.signal);
    return () => {
      leaving.abort();
    };
  }, []);
}
