import type { Answer } from '@shared/assessment/schema';
import { countOf } from '@shared/base/words';
import { unknownView } from '@shared/document/parts/answers';
import classes from './PackVersionReview.module.css';

interface KeptAnswerProps {
  readonly answer: Answer | undefined;
}

/** An answer whose question is gone, as it is stored. Nothing where none was given. */
export function KeptAnswer({ answer }: KeptAnswerProps) {
  if (answer === undefined) return null;
  const kept = unknownView(answer);
  return (
    <dl className={classes['kept']}>
      <dt>Your answer, given under edition {kept.packVersion}</dt>
      <dd>{kept.answer}</dd>
      {kept.note === '' ? null : (
        <>
          <dt>Note</dt>
          <dd>{kept.note}</dd>
        </>
      )}
      {kept.privilegedNote === '' ? null : (
        <>
          <dt>Privileged note</dt>
          <dd>{kept.privilegedNote}</dd>
        </>
      )}
      {kept.evidence.length === 0 ? null : (
        <>
          <dt>Evidence</dt>
          <dd>{countOf(kept.evidence.length, 'document')} named</dd>
        </>
      )}
    </dl>
  );
}
