import classes from './Passphrase.module.css';

interface StillLackingProps {
  /** `null` for nothing to say. */
  readonly sentence: string | null;
}

/** What has to be filled in before a form does anything, said where its button is, and read out at once. */
export function StillLacking({ sentence }: StillLackingProps) {
  return (
    <p role="alert" className={classes['lacking']}>
      {sentence}
    </p>
  );
}
