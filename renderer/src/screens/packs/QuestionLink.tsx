import classes from './PackVersionReview.module.css';

interface QuestionLinkProps {
  readonly id: string;
  readonly text: string;
  /** Left out where the question cannot be opened: it is gone, or the profile switches it off. */
  readonly onOpen: ((questionId: string) => void) | undefined;
}

/** A question by id and words, as a way to it where there is one. */
export function QuestionLink({ id, text, onOpen }: QuestionLinkProps) {
  const words = text === '' ? id : `${id}: ${text}`;
  if (onOpen === undefined) return <p className={classes['question']}>{words}</p>;
  return (
    <button
      type="button"
      className={classes['link']}
      onClick={() => {
        onOpen(id);
      }}
    >
      {words}
    </button>
  );
}
