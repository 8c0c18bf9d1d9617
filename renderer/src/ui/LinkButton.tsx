import classes from './LinkButton.module.css';

interface LinkButtonProps {
  readonly onClick: () => void;
  readonly children: React.ReactNode;
  /** Set where the words alone do not say where it leads. */
  readonly label?: string;
}

/** A way to another place in the app that reads as part of the text. */
export function LinkButton({ onClick, children, label }: LinkButtonProps) {
  return (
    <button
      type="button"
      className={classes['link']}
      onClick={onClick}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </button>
  );
}
