import { Button } from '@mantine/core';
import type { HandEntry } from '@shared/document/text/hand/hand-types';
import { passageNoun } from './state-words';
import classes from './StaleChoice.module.css';

interface StaleChoiceProps {
  readonly entry: HandEntry;
  readonly onKeep: () => void;
  readonly onTakeNew: () => void;
  readonly onEdit: () => void;
}

function herTitle({ state }: HandEntry): string {
  return state === 'left-out' ? 'Left out, because' : 'Your words';
}

function hers({ state, record }: HandEntry): string {
  if (record === null || state === 'accepted') return '';
  return state === 'left-out' ? record.words.reason : record.words.text;
}

function keepWords({ state, passage }: HandEntry): string {
  if (passage === null) return 'Keep as a paragraph of your own';
  return state === 'left-out' ? 'Leave it out still' : 'Keep yours';
}

interface Pane {
  readonly title: string;
  readonly text: string;
}

function panesOf(entry: HandEntry): readonly Pane[] {
  const { record, passage } = entry;
  const all = [
    { title: 'Then', text: record?.base?.text ?? '' },
    { title: 'Now', text: passage?.text ?? 'Nothing is generated here any longer.' },
    { title: herTitle(entry), text: hers(entry) },
  ];
  return all.filter(({ text }) => text !== '');
}

/** What stood there, what is generated now, and hers; with the three ways on. */
export function StaleChoice({ entry, onKeep, onTakeNew, onEdit }: StaleChoiceProps) {
  const { passage, moved, state } = entry;
  const isAccepted = state === 'accepted';
  return (
    <div
      className={classes['stale']}
      role="group"
      aria-label={`The ground of this ${passageNoun(entry)} has moved`}
    >
      <p className={classes['moved']}>The ground has moved: {moved.join('; ')}.</p>
      <div className={classes['panes']}>
        {panesOf(entry).map(({ title, text }) => (
          <div key={title} className={classes['pane']}>
            <h3>{title}</h3>
            <p>{text}</p>
          </div>
        ))}
      </div>
      <div className={classes['acts']}>
        {isAccepted ? null : (
          <Button size="xs" onClick={onKeep}>
            {keepWords(entry)}
          </Button>
        )}
        <Button size="xs" variant={isAccepted ? 'filled' : 'default'} onClick={onTakeNew}>
          {passage === null ? 'Drop it' : 'Take the new one'}
        </Button>
        {passage?.kind === 'table' ? null : (
          <Button size="xs" variant="default" onClick={onEdit}>
            Edit
          </Button>
        )}
      </div>
    </div>
  );
}
