import { Button, Checkbox } from '@mantine/core';
import { useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { isReason } from '@shared/assessment/reasons';
import type { HandWords, Paragraph } from '@shared/assessment/schema';
import { joinWords } from '@shared/base/words';
import type { AuthorityRef } from '@shared/pack/schema';
import { useAutosaveForm, type SaveWhen } from '@renderer/records/use-autosave-form';
import { Form } from '@renderer/ui/Form';
import { ProseField } from '@renderer/ui/ProseField';
import type { CiteChoice } from './cite-choices';
import { CitePicker } from './CitePicker';
import { OwnWarnings } from './OwnWarnings';
import type { OpenPaper } from './papers';
import classes from './WordsForm.module.css';

interface WordsFormProps {
  /** Words that are printed, or the reason why nothing is. */
  readonly asks: 'text' | 'reason';
  readonly start: HandWords;
  /** Whether there is an edition that holds more than the board’s. */
  readonly mayBePrivileged: boolean;
  /** Duties that bind and are not met, of which the paragraph tells. */
  readonly duties: readonly string[];
  readonly cites: Cites;
  readonly choices: readonly CiteChoice[];
  readonly paper: OpenPaper;
  /** What to look at in words of hers, each in a sentence. */
  readonly warningsOf: (text: string, cites: Cites) => readonly string[];
  readonly onSave: (typed: { readonly words: HandWords; readonly cites: Cites }, when: SaveWhen) => void;
  /** With what the form holds. */
  readonly onClose: (words: string) => void;
}

type Cites = NonNullable<Paragraph['cites']>;

interface Values {
  readonly words: string;
  readonly cites: Cites;
  readonly isForCounsel: boolean;
}

const LABELS = { text: 'Counsel’s words', reason: 'Why it is left out' } as const;

/** Counsel’s words for a paragraph, or why it is left out: saves itself, and Escape closes it. */
export function WordsForm(props: WordsFormProps) {
  const { asks, start, mayBePrivileged, duties, onSave, onClose } = props;
  const form = useAutosaveForm<Values>({
    start: {
      words: asks === 'text' ? start.text : start.reason,
      cites: props.cites,
      isForCounsel: start.kind === 'counsel',
    },
    whenFor: (field) => (field === 'isForCounsel' ? 'now' : 'typing'),
    save: ({ words, cites, isForCounsel }, when) => {
      const kind = isForCounsel ? 'counsel' : 'everyone';
      const texts = asks === 'text' ? { text: words, reason: '' } : { text: '', reason: words };
      onSave({ words: { kind, ...texts }, cites: asks === 'text' ? cites : [] }, when);
    },
  });
  const [words, cites] = useWatch({ control: form.control, name: ['words', 'cites'] });
  const caret = useRef<number | null>(null);
  const insert = (cite: AuthorityRef, text: string) => {
    const now = form.getValues('words');
    const at = caret.current ?? now.length;
    const space = at === 0 || /\s$/.test(now.slice(0, at)) ? '' : ' ';
    caret.current = at + space.length + text.length;
    form.setValue('cites', [...form.getValues('cites'), cite]);
    form.setValue('words', `${now.slice(0, at)}${space}${text}${now.slice(at)}`);
    form.setFocus('words');
  };
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
        onSelect={(event) => {
          caret.current = event.currentTarget.selectionStart;
        }}
        {...form.register('words')}
      />
      {asks === 'text' ? (
        <>
          <OwnWarnings warnings={props.warningsOf(words, cites)} />
          <CitePicker choices={props.choices} paper={props.paper} onInsert={insert} />
        </>
      ) : null}
      {mayBePrivileged ? (
        <Checkbox
          label="In the privileged edition alone"
          description="Every other edition leaves it out and counts it."
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
