/** Tells open forms that what they hold was set anew by something other than their fields: an undo, an earlier answer put back. */
import { useEffect, useEffectEvent } from 'react';

interface Listener {
  readonly places: readonly string[];
  readonly run: () => unknown;
}

const drafts = new Set<Listener>();
const forms = new Set<Listener>();

/** The name of a place of an assessment: of a record its kind and key, else `title` or `profile`. */
export function placeIn(assessmentId: string, place: string): string {
  return `${assessmentId} ${place}`;
}

function of(listeners: ReadonlySet<Listener>, place: string): readonly Listener[] {
  return [...listeners].filter(({ places }) => places.includes(place));
}

/** Has what stands in a place read again, and then the forms over it show it. Resolves once they do. */
export async function setAnew(place: string): Promise<void> {
  await Promise.all(of(drafts, place).map(({ run }) => run()));
  for (const { run } of of(forms, place)) run();
}

function useListener(listeners: Set<Listener>, places: readonly string[], run: () => unknown): void {
  const latest = useEffectEvent(run);
  const names = places.join('\n');
  useEffect(() => {
    const listener = { places: names.split('\n'), run: () => latest() };
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, [listeners, names]);
}

/** Runs when one of the places was set anew, before the forms over it are told; what it returns is waited for. */
export function useDraftAnew(places: readonly string[], run: () => unknown): void {
  useListener(drafts, places, run);
}

/** Runs when one of the places was set anew and its draft was read again. */
export function useFormAnew(places: readonly string[], run: () => void): void {
  useListener(forms, places, run);
}
