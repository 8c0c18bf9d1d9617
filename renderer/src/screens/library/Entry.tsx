import { useId } from 'react';
import { useScrollToTarget } from './use-scroll-to-target';
import classes from './Entry.module.css';

interface EntryProps {
  /** Its heading; left out where the text itself is short. */
  readonly title?: React.ReactNode;
  /** A short mark in the margin, e.g. a pin. */
  readonly margin?: React.ReactNode;
  readonly isTarget: boolean;
  readonly children: React.ReactNode;
}

/** One entry of a list in the library. */
export function Entry({ title, margin, isTarget, children }: EntryProps) {
  const id = useId();
  const target = useScrollToTarget<HTMLLIElement>(isTarget);
  return (
    <li
      ref={target}
      tabIndex={-1}
      className={classes['entry']}
      {...(title === undefined ? {} : { 'aria-labelledby': id })}
      {...(isTarget ? { 'data-target': '' } : {})}
    >
      {margin === undefined ? null : <div className={classes['margin']}>{margin}</div>}
      <div className={classes['text']}>
        {title === undefined ? null : (
          <h3 id={id} className={classes['title']}>
            {title}
          </h3>
        )}
        {children}
      </div>
    </li>
  );
}
