import { TextInput } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { useTooLong } from './use-too-long';

interface LineFieldProps extends Omit<React.ComponentProps<typeof TextInput>, 'maxLength'> {
  /** The most characters that can be stored. */
  readonly limit?: number;
}

/** Room for a line. One that is too long stands as it was typed, and says by how much. */
export function LineField({ limit = LINE_CHARACTERS, error, onChange, ref, ...rest }: LineFieldProps) {
  const { ref: own, problem, look } = useTooLong<HTMLInputElement>(limit);
  return (
    <TextInput
      {...rest}
      ref={useMergedRef(own, ref)}
      error={problem ?? error}
      onChange={(event) => {
        look(event.currentTarget.value);
        onChange?.(event);
      }}
    />
  );
}
