import { TextInput } from '@mantine/core';
import { LINE_CHARACTERS } from '@shared/base/text-limits';

interface RecipientFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
}

/** Asks for whom a file is, if one wants to say so. It goes into the audit log and into no file. */
export function RecipientField({ value, onChange }: RecipientFieldProps) {
  return (
    <TextInput
      label="For whom (optional)"
      description="Goes into the audit log, not into the file."
      maxLength={LINE_CHARACTERS}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
