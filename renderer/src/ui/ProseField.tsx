import { Textarea } from '@mantine/core';
import { PROSE_CHARACTERS } from '@shared/base/text-limits';
import classes from './ProseField.module.css';

interface ProseFieldProps extends Omit<
  React.ComponentProps<typeof Textarea>,
  'autosize' | 'maxLength' | 'classNames'
> {
  /** For counsel: marked along its edge. */
  readonly isPrivileged?: boolean;
}

/** Room for prose: grows with what is written, up to as much as a record holds. */
export function ProseField({ isPrivileged = false, ...rest }: ProseFieldProps) {
  return (
    <Textarea
      {...rest}
      autosize
      maxLength={PROSE_CHARACTERS}
      classNames={isPrivileged ? { input: classes['privileged'] ?? '' } : {}}
    />
  );
}
