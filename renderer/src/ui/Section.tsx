import { useId } from 'react';
import classes from './Section.module.css';

interface SectionProps {
  readonly title: string;
  readonly intro?: React.ReactNode;
  /** A fixed id for the heading, where a way within the page leads to it. */
  readonly anchor?: string;
  readonly children: React.ReactNode;
}

/** A titled part of a screen, a region to screen readers. */
export function Section({ title, intro, anchor, children }: SectionProps) {
  const ownId = useId();
  const id = anchor ?? ownId;
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <div>
        <h2 id={id} tabIndex={-1} className={classes['title']}>
          {title}
        </h2>
        {intro === undefined ? null : <p className={classes['intro']}>{intro}</p>}
      </div>
      {children}
    </section>
  );
}
