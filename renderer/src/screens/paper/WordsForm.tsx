import { Button, Checkbox } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { isReason } from '@shared/assessment/reasons';
import type { HandWords } from '@shared/assessment/schema';
import { joinWords } from '@shared/base/words';
import { useAutosaveForm, type SaveWhen } from '@renderer/records/use-autosave-form';
import { Form } from '@renderer/ui/Form';
import { ProseField } from '@renderer/ui/ProseField';
import classes from './WordsForm.module.css';

interface WordsFormProps {
  /** Words that are printed, or the reason why nothing is. */
  readonly asks: 'text' | 'reason';
  readonly start: HandWords;
  /** Whether there is an edition that holds more than the board’s. */
  readonly mayBePrivileged: boolean;
  /** Duties that bind and are not met, of which the paragraph tells. */
  readonly duties: readonly string[];
  readonly onSave: (words: HandWords, when: SaveWhen) => void;
  /** With what the form holds. */
  readonly onClose: (words: string) => void;
}

interface Values {
  readonly words: string;
  readonly isForCounsel: boolean;
}

const LABELS = { text: 'Counsel’s words', reason: 'Why it is left out' } as const;

/** Counsel’s words for a paragraph, or why it is left out: saves itself, and Escape closes it. */
export function WordsForm({ asks, start, mayBePrivileged, duties, onSave, onClose }: WordsFormProps) {
  const form = useAutosaveForm<Values>({
    start: { words: asks === 'text' ? start.text : start.reason, isForCounsel: start.kind === 'counsel' },
    whenFor: (field) => (field === 'words' ? 'typing' : 'now'),
    save: ({ words, isForCounsel }, when) => {
      const kind = isForCounsel ? 'counsel' : 'everyone';
      const texts = asks === 'text' ? { text: words, reason: '' } : { text: '', reason: words };
      onSave({ kind, ...texts }, when);
    },
  });
  const words = useWatch({ control: form.control, name: 'words' });
  const isNoReason = asks === 'reason' && !isReason(words);
  return (
    <Form
      className={classes['form']}
      onSubmit={() => {
        onClose(form.getValues('words'));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose(form.getValues('words'));
      }}
    >
      <ProseField
        label={LABELS[asks]}
        description={
          duties.length === 0
            ? null
            : `It tells of what is short under ${joinWords(duties, 'and')}, which binds: the reason goes into the record.`
        }
        minRows={asks === 'text' ? 4 : 2}
        data-autofocus
        autoFocus
        data-testid={`words-${asks}`}
        error={isNoReason ? 'A reason is needed that says why. Until then the paragraph stands.' : null}
        {...form.register('words')}
      />
      {mayBePrivileged ? (
        <Checkbox
          label="In the privileged edition alone"
          description="Every other edition leaves the paragraph out and counts it."
          {...form.register('isForCounsel')}
        />
      ) : null}
      <div className={classes['formEnd']}>
        <Button type="submit" size="xs">
          Done
        </Button>
        <span className={classes['hint']}>Saved as you type. Esc closes.</span>
      </div>
    </Form>
  );
}
