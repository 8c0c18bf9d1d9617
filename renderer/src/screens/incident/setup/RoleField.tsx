import { useMemo } from 'react';
import { rolesOfProfile } from '@shared/incident/guide-for';
import type { SetUp } from '@shared/incident/set-up';
import { toggleChoice } from '@renderer/data/choices';
import { useIncident } from '../use-incident';
import { usePlaceChips } from './use-place-chips';
import { ChipPicker } from './ChipPicker';
import classes from './SetUp.module.css';

interface RoleFieldProps {
  readonly setUp: SetUp;
  readonly onChange: (part: Pick<SetUp, 'roles'> | Pick<SetUp, 'places'>) => void;
}

/** Who the Company is, in groups; what the profile says is chosen already and marked as such. */
export function RoleField({ setUp, onChange }: RoleFieldProps) {
  const { guide, law } = useIncident();
  const placeChips = usePlaceChips();
  const { certain, oneOf } = useMemo(() => rolesOfProfile(guide, law.choices), [guide, law.choices]);
  const groups = useMemo(
    () =>
      guide.roleGroups.map(({ id, label }) => ({
        label,
        chips: guide.roles
          .filter(({ group }) => group === id)
          .map((role) => ({
            id: role.token,
            label: role.label,
            hint: role.hint,
            ...(certain.includes(role) ? { note: 'from the profile' } : {}),
            ...(oneOf.includes(role) ? { note: 'the profile says: one of these' } : {}),
          })),
      })),
    [guide, certain, oneOf],
  );
  const placed = guide.roles.filter(({ token, place }) => place !== undefined && setUp.roles.includes(token));
  return (
    <fieldset className={classes['field']}>
      <legend>Who are we?</legend>
      <ChipPicker
        label="Find a role"
        placeholder="HIPAA, national bank, DFARS …"
        groups={groups}
        chosen={setUp.roles}
        testId="role-picker"
        onToggle={(id) => {
          onChange({ roles: toggleChoice([], setUp.roles, id) });
        }}
      />
      {placed.map(({ token, label, place }) => (
        <ChipPicker
          key={token}
          label={`${label}: where`}
          placeholder={place === 'us-state' ? 'A State' : 'A Member State'}
          groups={[{ label: '', chips: placeChips(place ?? 'us-state') }]}
          chosen={setUp.places[token] ?? []}
          testId={`place-picker-${token}`}
          onToggle={(code) => {
            const places = toggleChoice([], setUp.places[token] ?? [], code);
            onChange({ places: { ...setUp.places, [token]: places } });
          }}
        />
      ))}
    </fieldset>
  );
}
