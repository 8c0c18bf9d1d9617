import { TextInput } from '@mantine/core';
import { PASSPHRASE_CHARACTERS } from '@shared/base/text-limits';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether what is typed can be read on the screen. */
  readonly isShown?: boolean;
  /** Whether it is one that is set, or one that is known. */
  readonly isNew?: boolean;
  readonly error?: React.ReactNode;
  readonly description?: React.ReactNode;
  readonly isFirst?: boolean;
}

/** One field for a passphrase. Nothing keeps what is typed but the form around it. */
export function PassphraseField(props: PassphraseFieldProps) {
  const {
    label,
    value,
    onChange,
    isShown = false,
    isNew = false,
    error,
    description,
    isFirst = false,
  } = props;
  return (
    <TextInput
      label={label}
      type={isShown ? 'text' : 'password'}
      value={value}
      maxLength={PASSPHRASE_CHARACTERS}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      spellCheck={false}
      data-autofocus={isFirst || undefined}
      autoFocus={isFirst}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
