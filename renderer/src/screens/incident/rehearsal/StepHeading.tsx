import { useEffect, useRef } from 'react';
import classes from './Rehearsal.module.css';

interface StepHeadingProps {
  readonly id: string;
  /** Takes the focus when it is first shown: the button that led here is gone. */
  readonly takesFocus: boolean;
  readonly ref?: React.RefObject<HTMLHeadingElement | null>;
  readonly children: React.ReactNode;
}

/** What a step is called. */
export function StepHeading({ id, takesFocus, ref, children }: StepHeadingProps) {
  const own = useRef<HTMLHeadingElement>(null);
  const heading = ref ?? own;
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, heading]);
  return (
    <h3 id={id} ref={heading} tabIndex={-1} className={classes['heading']}>
      {children}
    </h3>
  );
}
