import classes from './AssessmentTable.module.css';

interface EmptyFiguresProps {
  readonly answered: number;
}

/** The figure cells of a row whose score is not known, or not yet. */
export function EmptyFigures({ answered }: EmptyFiguresProps) {
  return (
    <>
      <td className={classes['number']}>{answered}</td>
      <td />
      <td />
    </>
  );
}
