import { useMemo, useState } from 'react';
import type { IncidentAct } from '@shared/assessment/schema';
import { incidentWith } from '@shared/incident/pending-entry';
import { actsOfSetUp, setUpOf, type SetUp } from '@shared/incident/set-up';
import type { Incident } from '@shared/incident/types';
import { newId } from '@renderer/platform/ids';
import { useIncident } from '../use-incident';

interface Draft {
  readonly setUp: SetUp;
  /** How many entries the record had: one that grew since is read anew. */
  readonly entries: number;
}

/** What was chosen and not recorded yet, by incident: it stays while counsel looks at other screens. */
const drafts = new Map<string, Draft>();

interface SetUpForm {
  readonly setUp: SetUp;
  readonly change: (part: Partial<SetUp>) => void;
  /** What it comes to. Ids of new moments are for looking alone. */
  readonly pending: readonly IncidentAct[];
  /** The incident as it would stand. */
  readonly preview: Incident;
  /** Writes it down as one entry; resolves to whether that is durable. */
  readonly record: () => Promise<boolean>;
}

function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `pending-${String(count)}`;
  };
}

/** The first facts of the open incident as a form. */
export function useSetUp(): SetUpForm {
  const { incident, log, guide, law, write } = useIncident();
  const { choices } = law;
  const context = useMemo(() => ({ incident, guide, choices }), [incident, guide, choices]);
  const [draft, setDraft] = useState<Draft | null>(() => drafts.get(incident.id) ?? null);
  const isCurrent = draft?.entries === log.length;
  const setUp = useMemo(() => (isCurrent ? draft.setUp : setUpOf(context)), [isCurrent, draft, context]);
  const pending = useMemo(() => actsOfSetUp(setUp, context, countedIds()), [setUp, context]);
  const preview = useMemo(
    () => incidentWith(log, incident.id, pending) ?? incident,
    [log, incident, pending],
  );
  const change = (part: Partial<SetUp>) => {
    const next = { setUp: { ...setUp, ...part }, entries: log.length };
    drafts.set(incident.id, next);
    setDraft(next);
  };
  const record = async () => {
    const acts = actsOfSetUp(setUp, context, newId);
    const isWritten = acts.length === 0 || (await write(acts));
    if (isWritten) drafts.delete(incident.id);
    return isWritten;
  };
  return { setUp, change, pending, preview, record };
}
