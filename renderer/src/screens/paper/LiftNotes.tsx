import { Button } from '@mantine/core';
import type { HandEntry } from '@shared/document/text/hand/hand-types';
import type { OpenPaper } from './papers';
import classes from './SidePanel.module.css';

interface LiftNotesProps {
  readonly paper: OpenPaper;
  readonly entry: HandEntry;
  readonly onLift: (questionId: string, text: string) => void;
}

/** Privileged notes on the answers a paragraph rests on: counsel’s act alone brings one into the memo. */
export function LiftNotes({ paper, entry, onLift }: LiftNotesProps) {
  const ids = new Set(
    [...(entry.passage?.sentences ?? []), ...entry.printed]
      .flatMap(({ trace }) => trace)
      .flatMap((ref) => (ref.kind === 'answer' ? [ref.questionId] : [])),
  );
  const { answers } = paper.context.input.assessment;
  const noted = answers.filter(
    ({ questionId, privilegedNote }) => ids.has(questionId) && privilegedNote.trim() !== '',
  );
  if (noted.length === 0) return null;
  return (
    <>
      <h2 className={classes['title']}>Privileged notes behind it</h2>
      <ul className={classes['grounds']}>
        {noted.map(({ questionId, privilegedNote }) => (
          <li key={questionId}>
            <span className={classes['sort']}>On {questionId}</span>
            <span className={classes['detail']}>{privilegedNote}</span>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                onLift(questionId, privilegedNote);
              }}
            >
              Lift the note on {questionId} into the memo
            </Button>
          </li>
        ))}
      </ul>
      <p className={classes['hint']}>
        It becomes a paragraph of your own, with your name and today’s date, in the privileged edition alone.
      </p>
    </>
  );
}
