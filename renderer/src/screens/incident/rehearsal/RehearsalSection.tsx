import { useState } from 'react';
import { countOf } from '@shared/base/words';
import { exerciseStart, isTold } from '@shared/incident/rehearsal';
import { minutesBetween, tableTopOf } from '@shared/incident/rehearsal-result';
import type { TableTop } from '@shared/pack/schema-incident';
import { wallTimeInWords } from '@shared/wording/deadline-words';
import { now } from '@renderer/platform/clock';
import { ChoiceRow } from '@renderer/ui/ChoiceRow';
import { Notice } from '@renderer/ui/Notice';
import { Section } from '@renderer/ui/Section';
import { useMinute } from '@renderer/ui/use-minute';
import { useIncident } from '../use-incident';
import { ClosingStep } from './ClosingStep';
import { InjectStep } from './InjectStep';
import { SettingStep } from './SettingStep';
import { TableWords } from './TableWords';
import { RehearsalEnd } from './RehearsalEnd';

const SETTING = 'setting';
const CLOSING = 'closing';

interface ScriptProps {
  readonly tableTop: TableTop;
}

/** A script of the pack, one step at a time: the setting, each inject, and what is asked at the end. */
function Script({ tableTop }: ScriptProps) {
  const { incident, log } = useIncident();
  const { injects } = tableTop;
  const [step, setStep] = useState(() => {
    const told = injects.filter((inject) => isTold(incident, inject)).length;
    if (told === 0) return SETTING;
    return injects.find((inject) => !isTold(incident, inject))?.id ?? CLOSING;
  });
  /** Came here by the button at the end of the step before. */
  const [isLed, setIsLed] = useState(false);
  const [opening] = log;
  if (opening === undefined) return null;
  const start = exerciseStart(opening, tableTop.startsAt);
  const steps = [
    { id: SETTING, label: 'Setting' },
    ...injects.map((inject) => ({
      id: inject.id,
      label: `${isTold(incident, inject) ? '✓ ' : ''}${String(inject.minute)}′ ${inject.title}`,
    })),
    { id: CLOSING, label: 'Closing' },
  ];
  const at = steps.findIndex(({ id }) => id === step);
  const next = steps[at + 1];
  const goOn = () => {
    if (next === undefined) return;
    setStep(next.id);
    setIsLed(true);
  };
  const inject = injects.find(({ id }) => id === step);
  return (
    <>
      <ChoiceRow
        label="Steps of the exercise"
        choices={steps}
        current={step}
        onChoose={(id) => {
          setStep(id);
          setIsLed(false);
        }}
      />
      {step === SETTING ? (
        <SettingStep tableTop={tableTop} takesFocus={isLed} start={wallTimeInWords(start)} onNext={goOn} />
      ) : null}
      {inject === undefined ? null : (
        <InjectStep
          key={inject.id}
          takesFocus={isLed}
          inject={inject}
          start={start}
          next={next?.label ?? ''}
          onNext={goOn}
        />
      )}
      {step === CLOSING ? <ClosingStep tableTop={tableTop} takesFocus={isLed} /> : null}
    </>
  );
}

/** The exercise that is open: its script, what the table said, and what it came to. */
export function RehearsalSection() {
  const { incident, guide } = useIncident();
  const tableTop = tableTopOf(guide, incident);
  const isOpen = incident.closedBecause === null;
  const asOf = useMinute(now);
  const gone = minutesBetween(incident.openedAt, asOf);
  const isStrange = tableTop === null && typeof incident.exercise?.tableTop === 'string';
  return (
    <Section
      title="Exercise"
      intro={
        tableTop === null
          ? 'An exercise without a script of this pack. Enter facts as if it were real; what the table says is noted here.'
          : `${tableTop.title}, ${countOf(tableTop.minutes, 'minute')}.${isOpen ? ` Minute ${String(gone)} since its record was begun.` : ''}`
      }
    >
      {isStrange ? (
        <Notice kind="warning" title="The script of this exercise is not in this edition of the pack">
          What was recorded stays. The edition with which it was begun has the script.
        </Notice>
      ) : null}
      {isOpen && tableTop !== null ? <Script tableTop={tableTop} /> : null}
      {isOpen && tableTop === null ? <TableWords about="" /> : null}
      <RehearsalEnd tableTop={tableTop} />
    </Section>
  );
}
