import classes from './Notice.module.css';

interface NoticeProps {
  readonly kind: 'info' | 'warning' | 'danger' | 'success';
  readonly title: string;
  readonly children?: React.ReactNode;
  readonly actions?: React.ReactNode;
  /** `alert` interrupts a screen reader, `status` waits. Leave out for text that was there from the start. */
  readonly live?: 'alert' | 'status';
}

/** A boxed remark. The title carries the meaning; the rule at the edge only repeats it. */
export function Notice({ kind, title, children, actions, live }: NoticeProps) {
  return (
    <div className={classes['notice']} data-kind={kind} {...(live === undefined ? {} : { role: live })}>
      <p className={classes['title']}>{title}</p>
      {children === undefined ? null : <div className={classes['body']}>{children}</div>}
      {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
    </div>
  );
}
