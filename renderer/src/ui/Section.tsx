import { useId } from 'react';
import classes from './Section.module.css';

interface SectionProps {
  readonly title: string;
  readonly intro?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** A titled part of a screen, a region to screen readers. */
export function Section({ title, intro, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <div>
        <h2 id={id} className={classes['title']}>
          {title}
        </h2>
        {intro === undefined ? null : <p className={classes['intro']}>{intro}</p>}
      </div>
      {children}
    </section>
  );
}
