import { Textarea } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { PROSE_CHARACTERS } from '@shared/base/text-limits';
import { useTooLong } from './use-too-long';
import classes from './ProseField.module.css';

interface ProseFieldProps extends Omit<
  React.ComponentProps<typeof Textarea>,
  'autosize' | 'maxLength' | 'classNames'
> {
  /** For counsel: marked along its edge. */
  readonly isPrivileged?: boolean;
  /** The most characters that can be stored. */
  readonly limit?: number;
}

/** Room for prose: grows with what is written. A text that is too long stands as it was typed, and says by how much. */
export function ProseField(props: ProseFieldProps) {
  const { isPrivileged = false, limit = PROSE_CHARACTERS, error, onChange, ref, ...rest } = props;
  const { ref: own, problem, look } = useTooLong<HTMLTextAreaElement>(limit);
  return (
    <Textarea
      {...rest}
      ref={useMergedRef(own, ref)}
      autosize
      error={problem ?? error}
      classNames={isPrivileged ? { input: classes['privileged'] ?? '' } : {}}
      onChange={(event) => {
        look(event.currentTarget.value);
        onChange?.(event);
      }}
    />
  );
}
