import classes from './LinkButton.module.css';

interface LinkButtonProps {
  readonly onClick: () => void;
  readonly children: React.ReactNode;
  /** Set where the words alone do not say where it leads. */
  readonly label?: string;
  /** For a button that shows and hides a part of the screen: whether that is shown, and its id. */
  readonly expands?: { readonly isShown: boolean; readonly id: string };
  readonly testId?: string;
}

/** A way to another place in the app that reads as part of the text. */
export function LinkButton({ onClick, children, label, expands, testId }: LinkButtonProps) {
  return (
    <button
      type="button"
      className={classes['link']}
      onClick={onClick}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(expands === undefined ? {} : { 'aria-expanded': expands.isShown, 'aria-controls': expands.id })}
      {...(testId === undefined ? {} : { 'data-testid': testId })}
    >
      {children}
    </button>
  );
}
