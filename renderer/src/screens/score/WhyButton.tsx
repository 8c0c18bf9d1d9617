import { UnstyledButton } from '@mantine/core';
import classes from './WhyButton.module.css';

interface WhyButtonProps {
  /** What it explains, for readers who do not see where it stands. */
  readonly about: string;
  /** Id of the part it opens. */
  readonly controls: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Opens and closes the reasons of a figure. */
export function WhyButton({ about, controls, isOpen, onToggle }: WhyButtonProps) {
  return (
    <UnstyledButton
      className={classes['why']}
      aria-expanded={isOpen}
      aria-controls={controls}
      aria-label={`Why? ${about}`}
      onClick={onToggle}
    >
      Why?
    </UnstyledButton>
  );
}
