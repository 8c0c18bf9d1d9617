import { stretchesOf } from '@shared/base/fold';
import classes from './MarkedText.module.css';

interface MarkedTextProps {
  readonly text: string;
  /** As `foldedWords` gives them. */
  readonly words: readonly string[];
}

/** A text with the words that were looked for marked, whatever their capitals and accents. */
export function MarkedText({ text, words }: MarkedTextProps) {
  const found = stretchesOf(text, words);
  return (
    <>
      {found.map(({ from, until }, index) => (
        <span key={from}>
          {text.slice(found[index - 1]?.until ?? 0, from)}
          <mark className={classes['mark']}>{text.slice(from, until)}</mark>
        </span>
      ))}
      {text.slice(found.at(-1)?.until ?? 0)}
    </>
  );
}
