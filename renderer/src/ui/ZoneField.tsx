import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { isTimeZone } from '@shared/base/days';

interface ZoneFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called with the name of a time zone; never with any other text. */
  readonly onChange: (zone: string) => void;
}

const ZONES = Intl.supportedValuesOf('timeZone');

/** A time zone by its name, found by typing a part of it. One that is none is shown with the reason and handed to nobody. */
export function ZoneField({ label, value, onChange }: ZoneFieldProps) {
  const list = useId();
  const [unfit, setUnfit] = useState<string | null>(null);
  return (
    <>
      <TextInput
        label={label}
        list={list}
        value={unfit ?? value}
        error={unfit === null ? null : `Not a time zone. ${value} stays.`}
        onChange={(event) => {
          const zone = event.currentTarget.value;
          const isFit = isTimeZone(zone);
          setUnfit(isFit ? null : zone);
          if (isFit) onChange(zone);
        }}
      />
      <datalist id={list}>
        {ZONES.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
