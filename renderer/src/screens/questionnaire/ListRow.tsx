import { useController } from 'react-hook-form';
import type { QuestionItem } from '@shared/assessment/questionnaire';
import type { Answer } from '@shared/assessment/schema';
import { questionLabel } from '@shared/pack/schema-question';
import type { Question } from '@shared/pack/schema';
import { useRecordDraft } from '@renderer/records/load-draft';
import { savePending } from '@renderer/records/pending-saves';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { Form } from '@renderer/ui/Form';
import { LinkButton } from '@renderer/ui/LinkButton';
import { ListChoice } from './ListChoice';
import { ModeFields } from './ModeFields';
import { STATE_WORDS } from './state-words';
import { useAnswerForm } from './use-answer-form';
import classes from './ModuleList.module.css';

interface ListRowProps {
  readonly assessmentId: string;
  readonly item: QuestionItem;
  readonly onOpen: () => void;
}

/** One question of a module as a row: what it asks, its answer, where it stands. */
export function ListRow({ assessmentId, item: { question, state }, onOpen }: ListRowProps) {
  const draft = useRecordDraft({ assessmentId, kind: 'answer', key: question.id });
  return (
    <tr data-testid={`row-${question.id}`}>
      <th scope="row">
        <LinkButton label={`${questionLabel(question)}: the question with its details`} onClick={onOpen}>
          {questionLabel(question)}
        </LinkButton>
        <span className={classes['text']}>{question.text}</span>
      </th>
      <td>
        {draft?.ok === false ? <ErrorNotice error={draft.error} /> : null}
        {draft?.ok === true ? (
          <RowForm
            key={`${assessmentId} ${question.id}`}
            assessmentId={assessmentId}
            question={question}
            start={draft.value}
          />
        ) : null}
      </td>
      <td className={classes['state']} data-state={state}>
        {STATE_WORDS[state]}
      </td>
    </tr>
  );
}

interface RowFormProps {
  readonly assessmentId: string;
  readonly question: Question;
  readonly start: Answer | null;
}

function RowForm({ assessmentId, question, start }: RowFormProps) {
  const form = useAnswerForm({ assessmentId, questionId: question.id }, start);
  const { field } = useController({ control: form.control, name: 'choice' });
  return (
    <Form className={classes['answer']} onSubmit={savePending}>
      <ListChoice question={question} choice={field.value} onChange={field.onChange} />
      <ModeFields mode={field.value.mode} control={form.control} onBlur={savePending} />
    </Form>
  );
}
