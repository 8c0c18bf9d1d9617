import classes from './PageHeader.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** One or two sentences under the title. */
  readonly lead?: React.ReactNode;
  readonly actions?: React.ReactNode;
}

/** The head of a screen: its one `h1`, what the screen is for, and its main actions. */
export function PageHeader({ title, lead, actions }: PageHeaderProps) {
  return (
    <header className={classes['header']}>
      <div className={classes['words']}>
        <h1 tabIndex={-1} className={classes['title']}>
          {title}
        </h1>
        {lead === undefined ? null : <p className={classes['lead']}>{lead}</p>}
      </div>
      {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
    </header>
  );
}
