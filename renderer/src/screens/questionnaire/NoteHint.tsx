import { useWatch, type Control } from 'react-hook-form';
import { noteAgainstAnswer } from '@shared/assessment/note-check';
import type { Question } from '@shared/pack/schema';
import type { AnswerValues } from './answer-values';
import classes from './AnswerForm.module.css';

interface NoteHintProps {
  readonly question: Question;
  readonly control: Control<AnswerValues>;
}

/** Asks where a note may say something else than the answer. Nothing otherwise. */
export function NoteHint({ question, control }: NoteHintProps) {
  const [choice, note, privilegedNote] = useWatch({ control, name: ['choice', 'note', 'privilegedNote'] });
  const isChosen = choice.mode === 'value' && choice.optionIds.length > 0;
  const value = isChosen ? ({ kind: 'value', optionIds: [...choice.optionIds] } as const) : null;
  const words = noteAgainstAnswer(question, { value, note, privilegedNote });
  return (
    <p className={classes['hint']} role="status" data-testid="note-hint">
      {words === null
        ? ''
        : `The note says “${words}”. Does it fit the answer? If not, choose the answer that does; until then the memo lists this question among the uncertainties.`}
    </p>
  );
}
