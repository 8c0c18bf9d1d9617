import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** This moment, read anew at each full minute. */
export function useMinute(now: () => string): string {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const untilNext = MINUTE_MS - (Date.parse(moment) % MINUTE_MS);
    const timer = setTimeout(() => {
      setMoment(now());
    }, untilNext);
    return () => {
      clearTimeout(timer);
    };
  }, [moment, now]);
  return moment;
}
