import classes from './Passphrase.module.css';

interface EdgeBlankHintProps {
  readonly passphrase: string;
}

/** Says of a new passphrase that blanks came along with it, as they do when it is pasted: they count, and are not seen. */
export function EdgeBlankHint({ passphrase }: EdgeBlankHintProps) {
  const hasEdge = passphrase.trim() !== '' && passphrase !== passphrase.trim();
  return (
    <p role="status" className={classes['hint']}>
      {hasEdge
        ? 'It begins or ends with a space, and the space counts. Take it out if you did not mean it.'
        : ''}
    </p>
  );
}
