import { useCallback, useRef, useState } from 'react';
import type { IncidentAct, IncidentEntry } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { addIncidentEntry } from '@renderer/data/incidents-repository';
import { useRepository } from '@renderer/data/use-repository';
import { timeZone } from '@renderer/platform/clock';
import { usePreferences } from '@renderer/stores/preferences';

interface EntryWriter {
  readonly write: (acts: readonly IncidentAct[]) => Promise<boolean>;
  readonly problem: AppError | null;
}

/**
 * Writes entries of one incident, one after another. An entry of another window that is not shown here yet makes it
 * fail: counsel agrees to what she saw.
 */
export function useEntryWriter(
  assessmentId: string,
  incident: string,
  log: readonly IncidentEntry[],
): EntryWriter {
  const repository = useRepository();
  const [problem, setProblem] = useState<AppError | null>(null);
  /** The last entry of this window's own may not have come back from the store yet. */
  const written = useRef(0);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const last = log.at(-1)?.number ?? 0;
  const write = useCallback(
    (acts: readonly IncidentAct[]) => {
      const entry = turn.current.then(async () => {
        const seen = Math.max(last, written.current);
        const by = usePreferences.getState().authorName;
        const words = { incident, acts, by, zone: timeZone(), seen };
        const saved = await addIncidentEntry(repository, assessmentId, words);
        if (saved.ok) written.current = seen + 1;
        setProblem(saved.ok ? null : saved.error);
        return saved.ok;
      });
      turn.current = entry;
      return entry;
    },
    [repository, assessmentId, incident, last],
  );
  return { write, problem };
}
