/** Which incidents a document may be of, and when documents of one are offered. */
import { describe, expect, it } from 'vitest';
import { isOfIncident } from '@shared/document/kinds/registry';
import { usualIncident } from '@shared/incident/choose-incident';
import { nextIncidentEntry } from '@shared/incident/incident-log';
import type { IncidentAct } from '@shared/assessment/schema';
import { documentGroups } from '@renderer/screens/documents/document-words';
import { incidentChoices } from '@renderer/screens/documents/incident-choices';

const CLOSED: IncidentAct = { kind: 'closed', because: 'Done' };

function begun(
  incident: string,
  at: string,
  {
    acts = [],
    exercise = false,
  }: { readonly acts?: readonly IncidentAct[]; readonly exercise?: boolean } = {},
) {
  const opened: IncidentAct = {
    kind: 'opened',
    title: `Incident ${incident}`,
    exercise: exercise ? { tableTop: null } : null,
  };
  return [nextIncidentEntry([], { incident, at, zone: 'UTC', by: '', acts: [opened, ...acts] })];
}

const ENTRIES = [
  ...begun('b', '2026-11-02T00:00:00.000Z'),
  ...begun('a', '2026-11-01T00:00:00.000Z'),
  ...begun('d', '2026-11-04T00:00:00.000Z', { exercise: true }),
  ...begun('c', '2026-11-03T00:00:00.000Z', { acts: [CLOSED] }),
];

describe('the incident of a document', () => {
  it('is the newest open one that is real, unless another is chosen', () => {
    expect(usualIncident(ENTRIES)).toBe('b');
    expect(usualIncident(ENTRIES.filter(({ incident }) => incident === 'c' || incident === 'd'))).toBe('d');
    expect(usualIncident(ENTRIES.filter(({ incident }) => incident === 'c'))).toBe('c');
    expect(usualIncident([])).toBeNull();
  });

  it('is chosen from all, the newest first, with what each is', () => {
    expect(incidentChoices(ENTRIES)).toEqual([
      { value: 'd', label: 'Exercise: Incident d' },
      { value: 'c', label: 'Incident c (closed)' },
      { value: 'b', label: 'Incident b' },
      { value: 'a', label: 'Incident a' },
    ]);
  });

  it('is asked for where there is one alone', () => {
    const kinds = (has: boolean) => documentGroups(has).flatMap((group) => group.kinds);
    expect(kinds(false).filter(isOfIncident)).toEqual([]);
    expect(documentGroups(true)[0]?.title).toBe('In an incident');
    expect(kinds(true).filter(isOfIncident)).toHaveLength(8);
  });
});
