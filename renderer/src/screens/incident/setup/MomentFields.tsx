import { Button } from '@mantine/core';
import { isDayAlone } from '@shared/clocks/moments';
import { guideReader, isFor } from '@shared/incident/guide-for';
import type { MomentTime, SetUp } from '@shared/incident/set-up';
import type { Incident } from '@shared/incident/types';
import { formatDate } from '@shared/wording/format';
import { isToCome, STILL_TO_COME } from '@shared/wording/incident-deadline-words';
import { now } from '@renderer/platform/clock';
import { wallMoment } from '@shared/base/days';
import { TimeField } from '@renderer/ui/TimeField';
import { ZoneField } from '@renderer/ui/ZoneField';
import { useIncident } from '../use-incident';
import classes from './SetUp.module.css';

interface MomentFieldsProps {
  readonly moments: SetUp['moments'];
  readonly zone: string;
  readonly preview: Incident;
  readonly onZone: (zone: string) => void;
  readonly onChange: (moments: SetUp['moments']) => void;
}

const TO_MINUTES = 'YYYY-MM-DDTHH:MM'.length;

/** Enter goes to the time of the next moment: from part to part of each, the Tab key takes long. */
function toNextTime(event: React.KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const next = event.currentTarget.closest('li')?.nextElementSibling?.querySelector('input');
  next?.focus();
}

/** The first moments, each with its time, now, or not yet. What is left empty is not said. */
export function MomentFields({ moments, zone, preview, onZone, onChange }: MomentFieldsProps) {
  const { guide, law } = useIncident();
  const reader = guideReader(preview, guide, law.choices);
  const shown = guide.moments.filter((moment) => moment.phase === 'first' && isFor(moment, reader));
  const set = (id: string, time: MomentTime | null) => {
    const rest = Object.fromEntries(Object.entries(moments).filter(([other]) => other !== id));
    onChange(time === null ? rest : { ...rest, [id]: time });
  };
  return (
    <fieldset className={classes['field']}>
      <legend>What happened when?</legend>
      <p className={classes['about']}>
        Enter what you were told; leave empty what nobody can say. Enter goes to the next one. Source,
        certainty and who knew come later.
      </p>
      <div className={classes['zone']}>
        <ZoneField label="Times are those of" value={zone} onChange={onZone} />
      </div>
      <ul className={classes['moments']} data-testid="first-moments">
        {shown.map(({ id, label, hint, whenEmpty }) => {
          const value = moments[id];
          const isNotYet = value?.at === null;
          return (
            <li key={id} data-testid={`moment-${id}`}>
              <TimeField
                label={label}
                title={hint}
                value={value?.at ?? ''}
                onKeyDown={toNextTime}
                onChange={(at) => {
                  set(id, at === '' ? null : { at, zone });
                }}
              />
              <Button
                size="xs"
                variant="default"
                aria-label={`Now: ${label}`}
                onClick={() => {
                  set(id, { at: wallMoment(now(), zone).slice(0, TO_MINUTES), zone });
                }}
              >
                Now
              </Button>
              {whenEmpty === 'not-known' ? null : (
                <Button
                  size="xs"
                  variant={isNotYet ? 'light' : 'default'}
                  aria-label={`Not yet: ${label}`}
                  aria-pressed={isNotYet}
                  onClick={() => {
                    set(id, isNotYet ? null : { at: null, zone });
                  }}
                >
                  Not yet
                </Button>
              )}
              <MomentNotes value={value} zone={zone} />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

interface MomentNotesProps {
  readonly value: MomentTime | undefined;
  /** That of the form: another one is named. */
  readonly zone: string;
}

/** That a time is still to come, as by a slip of the date, that the field has no room for a day alone, and whose time it is where that is not the form’s. */
function MomentNotes({ value, zone }: MomentNotesProps) {
  if (value === undefined || value.at === null) return null;
  const { at, zone: own } = value;
  return (
    <>
      {isToCome({ at, zone: own }, now()) ? (
        <span className={classes['note']} role="status">
          {STILL_TO_COME}: check the date
        </span>
      ) : null}
      {isDayAlone(at) ? (
        <span className={classes['note']}>{formatDate(at)} alone is on record, without its hour</span>
      ) : null}
      {own === zone ? null : <span className={classes['note']}>{own}</span>}
    </>
  );
}
