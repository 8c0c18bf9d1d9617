import type { Pack } from '@shared/pack/schema';
import { Notice } from '@renderer/ui/Notice';
import { Section } from '@renderer/ui/Section';
import { CompareForm } from './CompareForm';
import type { HistoryState } from './history-states';
import type { EarlierAssessment } from './use-earlier-assessment';

interface WhatChangedProps {
  /** The assessment that this one was begun from. */
  readonly before: EarlierAssessment;
  /** Of this one, oldest first, the present last. */
  readonly states: readonly HistoryState[];
  readonly pack: Pack;
  readonly onOpenQuestion: (questionId: string) => void;
}

/** Any two states compared, those of the assessment that this one came from among them. None where there is one state alone. */
export function WhatChanged({ before, states, pack, onOpenQuestion }: WhatChangedProps) {
  const all = before.kind === 'here' ? [...before.states, ...states] : states;
  if (all.length < 2 && before.kind !== 'gone') return null;
  return (
    <Section title="What changed" intro="The points each answer moved a figure by sum to its movement.">
      {before.kind === 'gone' ? (
        <Notice kind="info" title="The assessment this one was begun from cannot be compared with.">
          <p>It was deleted, or cannot be read on this computer. Nothing of this one depends on it.</p>
        </Notice>
      ) : null}
      {before.kind === 'here' && before.isChanged ? (
        <Notice kind="info" title="The assessment this one was begun from has changed since.">
          <p>Compared is how it stands now, or at one of its snapshots.</p>
        </Notice>
      ) : null}
      {all.length < 2 ? null : <CompareForm states={all} pack={pack} onOpenQuestion={onOpenQuestion} />}
    </Section>
  );
}
