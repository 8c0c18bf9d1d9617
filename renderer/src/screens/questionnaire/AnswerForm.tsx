import type { MustTellReason } from '@shared/actions/must-tell';
import type { Answer } from '@shared/assessment/schema';
import type { ExerciseOnRecord } from '@shared/incident/rehearsal-result';
import type { Question } from '@shared/pack/schema';
import { useController } from 'react-hook-form';
import { savePending } from '@renderer/records/pending-saves';
import { Form } from '@renderer/ui/Form';
import { AnswerUse } from './AnswerUse';
import { NO_CHOICE } from './answer-values';
import { chooseOption, foreignOptions } from './choose';
import { ChoiceList } from './ChoiceList';
import { EvidenceFields } from './EvidenceFields';
import { ModeFields } from './ModeFields';
import { NoteFields } from './NoteFields';
import { NoteHint } from './NoteHint';
import { useAnswerForm } from './use-answer-form';
import { useQuestionKeys } from './use-question-keys';
import classes from './AnswerForm.module.css';

interface AnswerFormProps {
  readonly assessmentId: string;
  readonly question: Question;
  readonly start: Answer | null;
  readonly mustTell: readonly MustTellReason[];
  readonly exercises: readonly ExerciseOnRecord[];
}

/** The answer to one question. Mount it per question: it reads its start values once. */
export function AnswerForm({ assessmentId, question, start, mustTell, exercises }: AnswerFormProps) {
  const form = useAnswerForm({ assessmentId, questionId: question.id }, start);
  const { field } = useController({ control: form.control, name: 'choice' });
  const choice = field.value;
  const foreign = foreignOptions(question, choice);
  useQuestionKeys((command) => {
    const option = command.kind === 'choose' ? question.options[command.index] : undefined;
    if (option === undefined) return false;
    field.onChange(chooseOption(question, choice, option.id));
    return true;
  });
  return (
    <Form className={classes['form']} onSubmit={savePending}>
      <ChoiceList question={question} choice={choice} onChange={field.onChange} />
      {foreign.length === 0 ? null : (
        <p className={classes['hint']}>
          The stored answer names options this edition does not have ({foreign.join(', ')}). It is kept and
          counts as not known until you choose again.
        </p>
      )}
      <ModeFields mode={choice.mode} control={form.control} onBlur={savePending} />
      {choice.mode === 'none' ? null : (
        <button
          type="button"
          className={classes['clear']}
          data-testid="clear-answer"
          onClick={() => {
            field.onChange(NO_CHOICE);
          }}
        >
          Clear the answer
        </button>
      )}
      <AnswerUse form={form} mustTell={mustTell} />
      <NoteFields form={form} onBlur={savePending} />
      <NoteHint question={question} control={form.control} />
      <EvidenceFields
        assessmentId={assessmentId}
        wanted={question.evidence}
        exercises={exercises}
        form={form}
        onBlur={savePending}
      />
    </Form>
  );
}
