import { plannedBy, planStart, type PlanStart } from '@shared/incident/first-hour';
import { firstHourFor } from '@shared/incident/guide-for';
import { wallTimeInWords } from '@shared/wording/deadline-words';
import { Section } from '@renderer/ui/Section';
import { useIncident } from '../use-incident';
import { ListItem } from './ListItem';
import { progressInWords } from './progress-words';
import { SideNotice } from './SideNotice';
import { useGuideReader } from './use-guide-reader';
import classes from './Lists.module.css';

const HOUR = { from: 'T'.length + 'YYYY-MM-DD'.length, to: 'YYYY-MM-DDTHH:MM'.length } as const;

function startInWords({ from, at }: PlanStart): string {
  const when = wallTimeInWords({ at: at.local, zone: at.zone });
  return from === 'call'
    ? `Counted from when counsel was called, ${when}`
    : `When counsel was called is not on record with its hour, so it is counted from the beginning of this record, ${when}`;
}

/** The steps of the first hour, in order, each with when it is planned and where it stands. */
export function FirstHourSection() {
  const { incident, guide, log } = useIncident();
  const steps = firstHourFor(guide, useGuideReader());
  const [opening] = log;
  const start = opening === undefined ? null : planStart(incident, opening);
  return (
    <Section
      title="First hour"
      intro={`In this order: the first three are what is done now.${
        start === null ? '' : ` ${startInWords(start)}.`
      } The times are a plan, no rule of law.`}
    >
      <SideNotice />
      <p className={classes['progress']} data-testid="progress">
        {progressInWords(steps, incident.items['first-hour'])}
      </p>
      <ol className={classes['items']}>
        {steps.map((step) => (
          <ListItem
            key={step.id}
            list="first-hour"
            item={step}
            {...(start === null
              ? {}
              : {
                  when: `Plan: begin by ${plannedBy(step, start).local.slice(HOUR.from, HOUR.to)}, minute ${String(step.byMinute)}`,
                })}
          >
            <p className={classes['words']}>{step.why}</p>
          </ListItem>
        ))}
      </ol>
    </Section>
  );
}
