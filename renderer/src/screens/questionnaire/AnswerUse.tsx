import { NativeSelect } from '@mantine/core';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import type { MustTellReason } from '@shared/actions/must-tell';
import { joinWords } from '@shared/base/words';
import type { AnswerValues } from './answer-values';
import classes from './AnswerForm.module.css';

interface AnswerUseProps {
  readonly form: UseFormReturn<AnswerValues>;
  /** Why memo and briefing tell the answer whatever is chosen here. */
  readonly mustTell: readonly MustTellReason[];
}

const USES: readonly { readonly value: AnswerValues['answerUse']; readonly label: string }[] = [
  { value: 'sentence', label: 'As a sentence, and in the annexes' },
  { value: 'annex', label: 'In the annexes only' },
];

const REASONS: Readonly<Record<MustTellReason, string>> = {
  conflict: 'it takes part in a conflict of the record',
  'passed-date': 'a date recorded for it has passed',
  'binding-duty': 'it falls short of a duty that binds',
};

function toldWords(reasons: readonly MustTellReason[]): string {
  const why = joinWords(
    reasons.map((reason) => REASONS[reason]),
    'and',
  );
  return `Memo and briefing tell this answer all the same: ${why}, and no paper may be silent on that. Papers for others leave it out.`;
}

/** Where papers tell the answer itself. Its notes have choices of their own. */
export function AnswerUse({ form, mustTell }: AnswerUseProps) {
  const [choice, answerUse] = useWatch({ control: form.control, name: ['choice', 'answerUse'] });
  if (choice.mode === 'none') return null;
  return (
    <div>
      <NativeSelect
        label="Use the answer in documents"
        description="Figures count it either way, so the annexes that show how figures come about always have it."
        data={[...USES]}
        data-testid="answer-use"
        {...form.register('answerUse')}
      />
      <p className={classes['hint']} role="status" data-testid="answer-use-hint">
        {answerUse === 'annex' && mustTell.length > 0 ? toldWords(mustTell) : ''}
      </p>
    </div>
  );
}
