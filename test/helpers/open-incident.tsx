/** A part of an incident on a record in memory: what it writes goes through the same door, and comes back to it. */
import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { useMemo, useState, type ComponentType } from 'react';
import type { Assessment, IncidentAct, IncidentEntry } from '@shared/assessment/schema';
import { nextIncidentEntry } from '@shared/incident/incident-log';
import { OpenIncidentContext } from '@renderer/screens/incident/use-incident';
import { namesOnce } from '@renderer/screens/incident/use-incident-view';
import { CALLED_AT, incidentOf, NEW_YORK, realGuide } from './incident-log';
import { loadRealPack } from './real-pack';
import { emptyFile } from './render-app';

/** What a test sees of it. */
export interface ShownPart {
  readonly user: UserEvent;
  /** What was written, one list of acts for each entry. */
  readonly written: readonly (readonly IncidentAct[])[];
  /** From now on nothing can be written. */
  readonly refuse: () => void;
  /** Adds an entry as another window would. */
  readonly add: (acts: readonly IncidentAct[]) => void;
}

interface ShowPart {
  readonly start: readonly IncidentEntry[];
  readonly assessment?: Assessment;
}

/** Draws one part of an incident. */
export function showPart(
  Part: ComponentType,
  { start, assessment = emptyFile().assessment }: ShowPart,
): ShownPart {
  const pack = loadRealPack();
  const { regimes } = pack;
  if (regimes === null) throw new Error('The pack counts clocks.');
  const law = { pack, regimes, choices: null };
  const guide = realGuide();
  const written: (readonly IncidentAct[])[] = [];
  let isRefusing = false;
  let grow: (acts: readonly IncidentAct[]) => void = () => undefined;
  function Host() {
    const [log, setLog] = useState(start);
    grow = (acts) => {
      setLog((before) => {
        const words = { incident: 'i1', at: CALLED_AT, zone: NEW_YORK, by: '', acts: [...acts] };
        return [...before, nextIncidentEntry(before, words)];
      });
    };
    const open = useMemo(
      () => ({
        assessment,
        incident: incidentOf(log),
        log,
        guide,
        law,
        names: namesOnce(incidentOf(log), law, { pack, guide, log }),
        problem: null,
        show: () => undefined,
        write: (acts: readonly IncidentAct[]) => {
          if (isRefusing) return Promise.resolve(false);
          written.push(acts);
          grow(acts);
          return Promise.resolve(true);
        },
      }),
      [log],
    );
    return (
      <OpenIncidentContext value={open}>
        <Part />
      </OpenIncidentContext>
    );
  }
  render(
    <MantineProvider env="test">
      <Host />
    </MantineProvider>,
  );
  return {
    user: userEvent.setup({ delay: null }),
    written,
    refuse: () => {
      isRefusing = true;
    },
    add: (acts) => {
      grow(acts);
    },
  };
}
