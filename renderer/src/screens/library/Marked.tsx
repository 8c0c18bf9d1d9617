import { markWords } from './mark-words';
import classes from './Marked.module.css';

interface MarkedProps {
  readonly text: string;
  readonly words: readonly string[];
}

/** A text with the words that were searched for marked. */
export function Marked({ text, words }: MarkedProps) {
  return markWords(text, words).map(({ start, piece, isMatch }) =>
    isMatch ? (
      <mark key={start} className={classes['mark']}>
        {piece}
      </mark>
    ) : (
      <span key={start}>{piece}</span>
    ),
  );
}
