import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { MEMBER_STATES } from '@shared/clocks/calendars';
import { countryInWords } from '@shared/wording/incident-names';
import { useStoredPack } from '@renderer/stores/current-pack';
import { ActsDialog } from '../ActsDialog';
import { useIncident } from '../use-incident';
import { useIncidentNames } from '../use-incident-view';

interface PeopleDialogProps {
  /** `null`: a place to choose. */
  readonly start: string | null;
  readonly onClose: () => void;
}

const ELSEWHERE = ['GB', 'CA', 'CH'];
const MOST = 1_000_000_000;

function countIn(typed: string): number | undefined {
  const count = Number(typed.replaceAll(',', ''));
  return typed !== '' && Number.isInteger(count) && count >= 0 && count <= MOST ? count : undefined;
}

/** States and countries to choose from. */
function usePlaces() {
  const { clockTable } = useStoredPack();
  const states = (clockTable?.states ?? []).map(({ code, name }) => ({
    value: `us-${code.toLowerCase()}`,
    label: name,
  }));
  const countries = [...MEMBER_STATES, ...ELSEWHERE].map((code) => ({
    value: code.toLowerCase(),
    label: countryInWords(code),
  }));
  return [
    { value: '', label: 'Choose' },
    { group: 'United States', items: states },
    { group: 'Countries', items: countries },
  ];
}

function countProblem(typed: string, count: number | null | undefined): string | null {
  return typed.trim() === '' || count !== undefined ? null : 'A whole number, 0 or more.';
}

function typedCount(count: number | null | undefined): string {
  return typeof count === 'number' ? String(count) : '';
}

/** How many people of a State or country are affected, or that it is not known. */
export function PeopleDialog({ start, onClose }: PeopleDialogProps) {
  const { incident } = useIncident();
  const names = useIncidentNames();
  const places = usePlaces();
  const [place, setPlace] = useState(start ?? '');
  const before = start === null ? undefined : incident.people.get(start);
  const [typed, setTyped] = useState(typedCount(before));
  const [isUnknown, setUnknown] = useState(before === null);
  const count = isUnknown ? null : countIn(typed.trim());
  return (
    <ActsDialog
      title={start === null ? 'People affected' : `People affected, ${names.place(start)}`}
      accept="Record it"
      acts={place === '' || count === undefined ? null : [{ kind: 'people-set', place, count }]}
      onClose={onClose}
    >
      {start === null ? (
        <NativeSelect
          data-autofocus
          label="State or country"
          data={places}
          value={place}
          onChange={(event) => {
            setPlace(event.currentTarget.value);
          }}
        />
      ) : null}
      <TextInput
        label="How many people"
        inputMode="numeric"
        disabled={isUnknown}
        value={typed}
        error={countProblem(typed, count)}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <Checkbox
        label="The number is not known"
        checked={isUnknown}
        onChange={(event) => {
          setUnknown(event.currentTarget.checked);
        }}
      />
    </ActsDialog>
  );
}
