import { TextInput } from '@mantine/core';
import { recipientSchema } from '@shared/vault/ring';

interface FirmKeyFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The key that was typed; `null` for none, or for what is none. */
export function readFirmKey(typed: string): string | null {
  return recipientSchema.safeParse(typed.trim()).data ?? null;
}

/** What is to be done before a form can be sent; `null` for a key, and for none. */
export function firmKeyLacking(typed: string): string | null {
  return typed.trim() !== '' && readFirmKey(typed) === null ? 'Correct the key of your firm first.' : null;
}

/** A second way in that the firm keeps, if it wants one. */
export function FirmKeyField({ value, onChange }: FirmKeyFieldProps) {
  const isWrong = firmKeyLacking(value) !== null;
  return (
    <TextInput
      label="Key of your firm (optional)"
      description="An age key that begins with age1. Whoever holds its secret part can open this data and every backup. Leave it empty for none."
      value={value}
      spellCheck={false}
      error={isWrong ? 'This is no age key.' : null}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
