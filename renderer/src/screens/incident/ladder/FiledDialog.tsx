import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import { wallMoment } from '@shared/base/days';
import { capitalized, joinWords } from '@shared/base/words';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { filingKinds } from '@shared/incident/filing-kinds';
import type { IncidentDeadline } from '@shared/incident/incident-deadlines';
import type { Filing } from '@shared/incident/types';
import { isToCome } from '@shared/wording/incident-deadline-words';
import { regimeWords } from '@shared/wording/deadline-words';
import { now, timeZone } from '@renderer/platform/clock';
import { api } from '@renderer/platform/api';
import { toggleChoice } from '@renderer/data/choices';
import { useStoredPack } from '@renderer/stores/current-pack';
import { usePreferences } from '@renderer/stores/preferences';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { TimeField } from '@renderer/ui/TimeField';
import { ZoneField } from '@renderer/ui/ZoneField';
import { ActsDialog } from '../ActsDialog';
import { useIncident } from '../use-incident';
import classes from '../Incident.module.css';

interface FiledDialogProps {
  readonly line: IncidentDeadline;
  readonly onClose: () => void;
}

const TO_MINUTES = 'YYYY-MM-DDTHH:MM'.length;

interface FiledValues {
  readonly at: string;
  readonly zone: string;
  readonly by: string;
  readonly reference: string;
  readonly copy: Filing['copy'];
  readonly kinds: readonly string[];
}

/** When, by whom and under which mark it was filed, with the hash of a copy; and what else the filing is. */
export function FiledDialog({ line: { deadline }, onClose }: FiledDialogProps) {
  const { law } = useIncident();
  const { clockTable } = useStoredPack();
  const words = regimeWords(law.regimes);
  const offered = useMemo(() => filingKinds(deadline, law.regimes, clockTable), [deadline, law, clockTable]);
  const [values, setValues] = useState<FiledValues>(() => {
    const zone = timeZone();
    return {
      at: wallMoment(now(), zone).slice(0, TO_MINUTES),
      zone,
      by: usePreferences.getState().authorName,
      reference: '',
      copy: null,
      kinds: offered.filter(({ isSame }) => isSame).map(({ kind }) => kind),
    };
  });
  const set = (part: Partial<FiledValues>) => {
    setValues((before) => ({ ...before, ...part }));
  };
  const { at, zone, by, reference, copy, kinds } = values;
  const { obligation, stage } = deadline;
  const isAhead = at !== '' && isToCome({ at, zone }, now());
  const filed = {
    kind: 'filed',
    obligation,
    filed: { at, zone },
    by: by.trim(),
    reference: reference.trim(),
    copy,
    kinds,
  } as const;
  return (
    <ActsDialog
      title={`Filed: ${stage}`}
      accept="Record the filing"
      acts={at === '' || isAhead ? null : [filed]}
      onClose={onClose}
    >
      <div className={classes['pair']}>
        <TimeField
          data-autofocus
          label="When it was filed"
          value={at}
          onChange={(time) => {
            set({ at: time });
          }}
        />
        <ZoneField
          label="Time zone"
          value={zone}
          onChange={(next) => {
            set({ zone: next });
          }}
        />
      </div>
      {isAhead ? (
        <p role="alert">This time is still to come. A filing is recorded once it was made.</p>
      ) : null}
      <div className={classes['pair']}>
        <TextInput
          label="By whom"
          value={by}
          maxLength={LINE_CHARACTERS}
          onChange={(event) => {
            set({ by: event.currentTarget.value });
          }}
        />
        <TextInput
          label="Reference number"
          description="As the recipient gave it; may be empty."
          value={reference}
          maxLength={LINE_CHARACTERS}
          onChange={(event) => {
            set({ reference: event.currentTarget.value });
          }}
        />
      </div>
      <CopyField
        copy={copy}
        onChange={(next) => {
          set({ copy: next });
        }}
      />
      {offered.length === 0 ? null : (
        <fieldset className={classes['checks']}>
          <legend>The filing is also</legend>
          {offered.map(({ kind, starts }) => (
            <Checkbox
              key={kind}
              label={capitalized(words.kind(kind))}
              description={`Then this runs from it: ${joinWords(starts, 'and')}`}
              checked={kinds.includes(kind)}
              onChange={() => {
                set({ kinds: toggleChoice([], kinds, kind) });
              }}
            />
          ))}
        </fieldset>
      )}
    </ActsDialog>
  );
}

interface CopyFieldProps {
  readonly copy: Filing['copy'];
  readonly onChange: (copy: Filing['copy']) => void;
}

/** A copy of the filing, by its name and SHA-256: the file stays where it is. */
function CopyField({ copy, onChange }: CopyFieldProps) {
  const [problem, setProblem] = useState<AppError | null>(null);
  const choose = async () => {
    const chosen = await api.incident.chooseCopy({});
    setProblem(chosen.ok ? null : chosen.error);
    if (!chosen.ok || chosen.value.status === 'cancelled') return;
    const { name, bytes, sha256 } = chosen.value;
    onChange({ name, bytes, sha256 });
  };
  return (
    <div className={classes['copy']}>
      <div className={classes['row']}>
        <Button variant="default" size="xs" onClick={() => void choose()}>
          {copy === null ? 'Choose a copy of what was filed…' : 'Choose another copy…'}
        </Button>
        {copy === null ? null : (
          <Button
            variant="subtle"
            size="xs"
            onClick={() => {
              onChange(null);
            }}
          >
            No copy
          </Button>
        )}
      </div>
      <p className={classes['soft']}>
        {copy === null
          ? 'Its name and SHA-256 are recorded, so that the file can be recognized later. The file itself stays where it is.'
          : `${copy.name}: SHA-256 ${copy.sha256}`}
      </p>
      {problem === null ? null : <ErrorNotice error={problem} />}
    </div>
  );
}
