import { Checkbox, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { isDayAlone } from '@shared/clocks/moments';
import { guideReader, isFor } from '@shared/incident/guide-for';
import { newMoment } from '@shared/incident/new-moment';
import type { IncidentMoment } from '@shared/incident/types';
import type { IncidentGuide } from '@shared/pack/schema-incident';
import { isToCome, STILL_TO_COME } from '@shared/wording/incident-deadline-words';
import { CERTAINTY_WORDS } from '@shared/wording/incident-words';
import { now, timeZone } from '@renderer/platform/clock';
import { newId } from '@renderer/platform/ids';
import { DayField } from '@renderer/ui/DayField';
import { ProseField } from '@renderer/ui/ProseField';
import { TimeField } from '@renderer/ui/TimeField';
import { ZoneField } from '@renderer/ui/ZoneField';
import { ActsDialog } from '../ActsDialog';
import { useIncident } from '../use-incident';
import { CERTAINTIES, actOfMoment, isCertainty, momentValues, type MomentValues } from './moment-values';
import classes from '../Incident.module.css';

interface MomentDialogProps {
  /** `null`: a new one. */
  readonly start: IncidentMoment | null;
  readonly onClose: () => void;
}

type GuideMoment = IncidentGuide['moments'][number];

const OWN = '';

/** What may be entered: a moment that is entered once is offered once. */
function useOffered(start: IncidentMoment | null): readonly GuideMoment[] {
  const { incident, guide, law } = useIncident();
  const reader = guideReader(incident, guide, law.choices);
  return guide.moments.filter(
    (moment) =>
      moment.id === start?.of ||
      (isFor(moment, reader) &&
        (moment.isRepeated === true || incident.moments.every(({ of }) => of !== moment.id))),
  );
}

/** When something happened, who knew, where it was learned from, and how sure it is. */
export function MomentDialog({ start, onClose }: MomentDialogProps) {
  const offered = useOffered(start);
  const [id] = useState(() => start?.moment ?? newId());
  const [values, setValues] = useState(() => momentValues(start, offered[0]?.id ?? OWN, timeZone()));
  const set = (part: Partial<MomentValues>) => {
    setValues((before) => ({ ...before, ...part }));
  };
  const chosen = offered.find((moment) => moment.id === values.of);
  const into = start ?? newMoment(id);
  const act = actOfMoment({ ...into, kinds: chosen?.kinds ?? into.kinds }, values);
  return (
    <ActsDialog
      title={start === null ? 'Add a moment' : 'Change a moment'}
      accept={start === null ? 'Record it' : 'Accept the change'}
      acts={act && [act]}
      onClose={onClose}
    >
      <NativeSelect
        data-autofocus
        label="What happened"
        description={chosen?.hint ?? 'One of your own: it is kept in the file and starts no period.'}
        disabled={start !== null}
        data={[
          ...offered.map((moment) => ({ value: moment.id, label: moment.label })),
          { value: OWN, label: 'Something else, in your own words' },
        ]}
        value={values.of}
        onChange={(event) => {
          set({ of: event.currentTarget.value });
        }}
      />
      <WhenFields values={values} chosen={chosen} onChange={set} />
      <SourceFields values={values} chosen={chosen} onChange={set} />
    </ActsDialog>
  );
}

interface SourceFieldsProps {
  readonly values: MomentValues;
  readonly chosen: GuideMoment | undefined;
  readonly onChange: (part: Partial<MomentValues>) => void;
}

/** Who knew, where it was learned from, and what it was; for a decision who took it, and by which test. */
function SourceFields({ values, chosen, onChange: set }: SourceFieldsProps) {
  const isDecision = chosen?.isDecision === true;
  return (
    <>
      <div className={classes['pair']}>
        <TextInput
          label={isDecision ? 'Who decided, and who knew' : 'Who knew it then'}
          value={values.knownBy}
          maxLength={LINE_CHARACTERS}
          onChange={(event) => {
            set({ knownBy: event.currentTarget.value });
          }}
        />
        <TextInput
          label="Where we have it from"
          value={values.source}
          maxLength={LINE_CHARACTERS}
          onChange={(event) => {
            set({ source: event.currentTarget.value });
          }}
        />
      </div>
      {chosen?.takesDays === true ? (
        <TextInput
          label="Days it grants"
          inputMode="numeric"
          value={values.days}
          onChange={(event) => {
            set({ days: event.currentTarget.value.trim() });
          }}
        />
      ) : null}
      <ProseField
        label={isDecision ? 'What was decided, and by which test' : 'What happened, in words'}
        minRows={2}
        value={values.what}
        onChange={(event) => {
          set({ what: event.currentTarget.value });
        }}
      />
    </>
  );
}

interface WhenFieldsProps {
  readonly values: MomentValues;
  /** Says whether no time means that nobody knows when, or that it has not happened. */
  readonly chosen: GuideMoment | undefined;
  readonly onChange: (part: Partial<MomentValues>) => void;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** The time, the day alone, or that there is none yet or none known. */
function WhenFields({ values, chosen, onChange }: WhenFieldsProps) {
  const { at, zone, isNotYet, isDayOnly, certainty } = values;
  const isTimeUnknown = chosen?.whenEmpty === 'not-known';
  return (
    <>
      <Checkbox
        label={isTimeUnknown ? 'When it was is not known' : 'It has not happened yet, as far as is known'}
        checked={isNotYet}
        onChange={(event) => {
          onChange({ isNotYet: event.currentTarget.checked });
        }}
      />
      {isNotYet ? null : (
        <>
          <div className={classes['pair']}>
            {isDayOnly ? (
              <DayField
                label="On which day"
                value={at.slice(0, DAY_LENGTH)}
                onChange={(day) => {
                  onChange({ at: day });
                }}
              />
            ) : (
              <TimeField
                label="When"
                value={isDayAlone(at) ? '' : at}
                onChange={(time) => {
                  onChange({ at: time });
                }}
              />
            )}
            <ZoneField
              label="Time zone"
              value={zone}
              onChange={(next) => {
                onChange({ zone: next });
              }}
            />
          </div>
          <p role="status" className={classes['soft']}>
            {at !== '' && isToCome({ at, zone }, now())
              ? `${STILL_TO_COME}. Check the date, the hour and the time zone.`
              : ''}
          </p>
          <div className={classes['row']}>
            <Checkbox
              label="The hour is not known"
              checked={isDayOnly}
              onChange={(event) => {
                const isOnly = event.currentTarget.checked;
                onChange({ isDayOnly: isOnly, at: isOnly ? at.slice(0, DAY_LENGTH) : '' });
              }}
            />
            <SegmentedControl
              size="xs"
              aria-label="How sure the time is"
              data={CERTAINTIES.map((value) => ({
                value,
                label: CERTAINTY_WORDS[value],
              }))}
              value={certainty}
              onChange={(value) => {
                if (isCertainty(value)) onChange({ certainty: value });
              }}
            />
          </div>
        </>
      )}
    </>
  );
}
