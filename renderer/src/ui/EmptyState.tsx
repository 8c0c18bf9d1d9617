import classes from './EmptyState.module.css';

interface EmptyStateProps {
  readonly title: string;
  readonly children: React.ReactNode;
  readonly actions?: React.ReactNode;
}

/** Says what would stand here and how to get it there. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <section className={classes['empty']}>
      <h2 className={classes['title']}>{title}</h2>
      <div className={classes['words']}>{children}</div>
      {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
    </section>
  );
}
