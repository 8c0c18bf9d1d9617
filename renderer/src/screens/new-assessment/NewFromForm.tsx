import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { NEXT_CYCLE, type CarryChoice } from '@shared/assessment/next-cycle';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { formatDate } from '@shared/wording/format';
import { continueAssessment } from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { today } from '@renderer/platform/clock';
import { flushPendingSaves } from '@renderer/records/pending-saves';
import { showAssessment } from '@renderer/router/navigate';
import { TitleForm } from '@renderer/ui/TitleForm';
import classes from './NewFromForm.module.css';

/** The assessment that a new one is made from. */
export interface NewFromSource {
  readonly id: string;
  readonly title: string;
}

interface NewFromFormProps {
  readonly repository: Repository;
  readonly source: NewFromSource;
  readonly onDone: () => void;
}

const CHOICES: readonly (readonly [keyof CarryChoice, label: string, description: string])[] = [
  ['profile', 'Profile', 'Facts and names, as they stand.'],
  ['answers', 'Answers, to be confirmed', 'Each keeps the day it was given until you say that it still holds.'],
  ['notes', 'Notes and evidence', 'What stands beside the answers, and why answers that disagree both stand.'],
  ['actions', 'Open actions', 'Planned and in progress. What is done or dropped stays behind.'],
  ['decisions', 'Decisions', 'With their days and their reasons.'],
  ['estimates', 'Estimates of loss', ''],
  ['papers', 'Wording of papers, letterhead and matter', 'What you changed in memo and briefing.'],
  [
    'privilegedNotes',
    'Privileged words',
    'Privileged notes, rationales and conclusions. Choose this only for the same client and the same privilege.',
  ],
];

const ROOM_FOR_DAY = 40;

/** "Harbor Bank, November 30, 2026": told apart from the one before. */
function suggestedTitle(title: string): string {
  return `${title.slice(0, LINE_CHARACTERS - ROOM_FOR_DAY)}, ${formatDate(today())}`;
}

/** Names the next assessment and chooses what it takes over; makes it and opens its figures. */
export function NewFromForm({ repository, source, onDone }: NewFromFormProps) {
  const [choice, setChoice] = useState<CarryChoice>(NEXT_CYCLE);
  return (
    <TitleForm
      initial={suggestedTitle(source.title)}
      action="Create"
      onSubmit={async (title) => {
        await flushPendingSaves();
        const begun = await continueAssessment(repository, source.id, { title, choice });
        if (!begun.ok) return begun.error;
        onDone();
        await showAssessment(begun.value, choice.answers ? 'score' : 'profile');
        return null;
      }}
    >
      <fieldset className={classes['choices']}>
        <legend>Taken over</legend>
        {CHOICES.map(([name, label, description]) => (
          <Checkbox
            key={name}
            label={label}
            {...(description === '' ? {} : { description })}
            checked={choice[name]}
            onChange={(event) => {
              setChoice({ ...choice, [name]: event.currentTarget.checked });
            }}
          />
        ))}
        <p className={classes['never']}>
          Snapshots, sign-offs, incidents and the audit log stay with “{source.title}”, which is not changed.
        </p>
      </fieldset>
    </TitleForm>
  );
}
