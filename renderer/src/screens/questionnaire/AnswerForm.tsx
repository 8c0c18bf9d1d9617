import { flushSync } from 'react-dom';
import type { MustTellReason } from '@shared/actions/must-tell';
import type { Answer } from '@shared/assessment/schema';
import type { ExerciseOnRecord } from '@shared/incident/rehearsal-result';
import type { Question } from '@shared/pack/schema';
import { useController } from 'react-hook-form';
import { savePending } from '@renderer/records/pending-saves';
import { Form } from '@renderer/ui/Form';
import { AnswerUse } from './AnswerUse';
import { foreignOptions } from './choose';
import { ChoiceList, type WithoutChoice } from './ChoiceList';
import { EvidenceFields } from './EvidenceFields';
import { ModeFields } from './ModeFields';
import { NoteFields } from './NoteFields';
import { NoteHint } from './NoteHint';
import { useAnswerForm } from './use-answer-form';
import classes from './AnswerForm.module.css';

interface AnswerFormProps {
  readonly assessmentId: string;
  readonly question: Question;
  readonly start: Answer | null;
  readonly mustTell: readonly MustTellReason[];
  readonly exercises: readonly ExerciseOnRecord[];
  /** Goes on to the next question; answers whether there is one. */
  readonly onContinue: () => boolean;
  /** Whether the focus is wanted in the options, asked once. */
  readonly takeFocus: () => boolean;
  /** Stand above and below the fields of the details. */
  readonly reasons: React.ReactNode;
  readonly law: React.ReactNode;
}

const FIRST_FIELD: Readonly<Record<WithoutChoice, 'owner' | 'reason'>> = {
  unknown: 'owner',
  'not-applicable': 'reason',
};

/** The answer to one question, and the details beside it. Mount it per question: it reads its start values once. */
export function AnswerForm(props: AnswerFormProps) {
  const { assessmentId, question, start, mustTell, exercises, onContinue, takeFocus } = props;
  const form = useAnswerForm({ assessmentId, questionId: question.id }, start);
  const { field } = useController({ control: form.control, name: 'choice' });
  const choice = field.value;
  const foreign = foreignOptions(question, choice);
  return (
    <Form className={classes['form']} onSubmit={savePending}>
      <div className={classes['answer']} data-testid="answer">
        <ChoiceList
          question={question}
          choice={choice}
          onChange={field.onChange}
          onContinue={onContinue}
          takeFocus={takeFocus}
          onSayWhy={(mode) => {
            // The fields must stand before one of them can have the focus.
            flushSync(() => {
              field.onChange({ mode, optionIds: [] });
            });
            form.setFocus(FIRST_FIELD[mode]);
            // A browser is content with the line of the caret; here it is the whole field.
            document.activeElement?.scrollIntoView({ block: 'nearest' });
          }}
        />
        {foreign.length === 0 ? null : (
          <p className={classes['hint']}>
            The stored answer names options this edition does not have ({foreign.join(', ')}). It is kept and
            counts as not known until you choose again.
          </p>
        )}
        <ModeFields mode={choice.mode} control={form.control} onBlur={savePending} />
      </div>
      <aside id="question-details" aria-label="Details of the question" className={classes['side']}>
        {props.reasons}
        <NoteFields form={form} onBlur={savePending} />
        <NoteHint question={question} control={form.control} />
        <AnswerUse form={form} mustTell={mustTell} />
        <EvidenceFields
          assessmentId={assessmentId}
          wanted={question.evidence}
          exercises={exercises}
          form={form}
          onBlur={savePending}
        />
        {props.law}
      </aside>
    </Form>
  );
}
