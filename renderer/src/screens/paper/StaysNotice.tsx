import { Button } from '@mantine/core';
import type { HandEntry } from '@shared/document/text/hand/hand-types';
import { joinWords } from '@shared/base/words';
import { passageNoun } from './state-words';
import classes from './StaleChoice.module.css';

interface StaysNoticeProps {
  readonly entry: Pick<HandEntry, 'toldAlone' | 'passage'>;
  readonly onClose: () => void;
}

/** "the conflict “…” and that “…” was due on …" */
export function toldAloneInWords({ toldAlone }: Pick<HandEntry, 'toldAlone'>): string {
  const names = new Set(toldAlone.map(({ name }) => name.replace(/[.]”$/, '”')));
  return joinWords([...names], 'and');
}

function whatToDo({ passage, toldAlone }: StaysNoticeProps['entry']): string {
  const isConflict = toldAlone.some(({ kind }) => kind === 'conflict');
  const mend = isConflict
    ? 'It goes by itself once the answers no longer disagree.'
    : 'It goes by itself once the record no longer says it.';
  const what = passage?.kind === 'table' ? 'the cell that says it' : 'it';
  return `To say it in your own words, edit ${what}. ${mend}`;
}

/** Why a paragraph cannot be left out, and what can be done instead. */
export function StaysNotice({ entry, onClose }: StaysNoticeProps) {
  return (
    <div className={classes['stale']} role="alert">
      <p className={classes['moved']}>
        This {passageNoun(entry)} cannot be left out: it alone tells {toldAloneInWords(entry)}.
      </p>
      <p>
        A paper is never silent on conflicts in the record, on dates that passed and on decisions. Nothing was
        changed.
      </p>
      <p>{whatToDo(entry)}</p>
      <div className={classes['acts']}>
        <Button size="xs" variant="default" autoFocus onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  );
}
