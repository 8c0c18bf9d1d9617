import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import {
  incidentTimelineSvg,
  timelineRows,
  type IncidentTimelineRow,
} from '@shared/charts/incident-timeline';
import type { IncidentDeadline } from '@shared/incident/incident-deadlines';
import type { IncidentMoment } from '@shared/incident/types';
import { wallTimeInWords } from '@shared/wording/deadline-words';
import { localInWords, utcOfWallTime } from '@shared/wording/incident-deadline-words';
import type { IncidentNames } from '@shared/wording/incident-names';
import { momentName } from '@shared/wording/incident-words';
import { screenChartTheme } from '@renderer/ui/screen-chart-theme';
import { Section } from '@renderer/ui/Section';
import { TrustedSvg } from '@renderer/ui/TrustedSvg';
import { useIncident } from './use-incident';
import { useIncidentNames } from './use-incident-view';
import classes from './Incident.module.css';

const KIND_WORDS = { moment: 'On record', deadline: 'Due', settled: 'Filed or set aside' } as const;

function momentRow(moment: IncidentMoment, names: IncidentNames): readonly IncidentTimelineRow[] {
  const { time } = moment;
  if (time === null) return [];
  return [
    {
      kind: 'moment',
      label: momentName(moment, names),
      at: utcOfWallTime(time),
      time: wallTimeInWords(time),
    },
  ];
}

function deadlineRow({ deadline, stand }: IncidentDeadline): readonly IncidentTimelineRow[] {
  const { planTo, status, stage } = deadline;
  if (planTo === null || status !== 'running') return [];
  const kind = stand.kind === 'filed' || stand.kind === 'set-aside' ? 'settled' : 'deadline';
  return [{ kind, label: stage, at: planTo.utc, time: localInWords(planTo) }];
}

interface IncidentTimelineProps {
  readonly deadlines: readonly IncidentDeadline[];
  /** The moment they were read at, UTC. */
  readonly asOf: string;
}

/** What happened and what is due on one line of time, and the same as a table. */
export function IncidentTimeline({ deadlines, asOf }: IncidentTimelineProps) {
  const { incident } = useIncident();
  const names = useIncidentNames();
  const scheme = useComputedColorScheme('light');
  const rows = useMemo(
    () =>
      timelineRows([
        ...incident.moments.flatMap((moment) => momentRow(moment, names)),
        ...deadlines.flatMap(deadlineRow),
      ]),
    [incident.moments, names, deadlines],
  );
  if (rows.length === 0) return null;
  return (
    <Section
      title="On a line of time"
      intro="Circles are moments on record, diamonds are due; a hollow one is filed or set aside. Hours around now take as much room as months far from it."
    >
      <div className={classes['timeline']}>
        <TrustedSvg markup={incidentTimelineSvg({ rows, asOf }, screenChartTheme(scheme))} />
      </div>
      <details className={classes['asTable']}>
        <summary>The same as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Kind</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, label, time }, at) => (
              <tr key={`${label} ${String(at)}`}>
                <td>{time}</td>
                <td>{label}</td>
                <td>{KIND_WORDS[kind]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
}
