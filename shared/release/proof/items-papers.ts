/** What memo and briefing may never be silent on: conflicts of the record, passed dates, decisions. Derived from the data. */
import { isOverdue } from '../../actions/register';
import type { ProofItem, ProofSource } from './items';
import { mayApply } from './items-law';

const ANYWHERE = { kind: 'anywhere' } as const;

/** Answers that cannot all be right. */
export function conflictsTold({ score }: ProofSource): readonly ProofItem[] {
  return score.contradictions.map(({ id, text }) => ({
    kind: 'finding',
    name: `the conflict “${id}”`,
    texts: [text],
    under: ANYWHERE,
  }));
}

/** Every planned action that is late on the day. */
export function passedDates({ assessment, asOf }: ProofSource): readonly ProofItem[] {
  return assessment.actions
    .filter((action) => isOverdue(action, asOf))
    .map(({ title }) => ({
      kind: 'action',
      name: `the passed date of “${title}”`,
      texts: [title],
      under: ANYWHERE,
    }));
}

/** Every decision the profile puts to the board, with what was decided by whom. */
export function decisionsTold(source: ProofSource): readonly ProofItem[] {
  return source.pack.decisions
    .filter(({ applicability }) => mayApply(applicability, source))
    .map(({ id, title }) => {
      const choice = source.assessment.decisions.find(({ decisionId }) => decisionId === id)?.choice ?? null;
      const decided = choice === null ? [] : [`Decided ${choice.optionCode}`, choice.deciders];
      return {
        kind: 'decision',
        name: `the decision “${title}”`,
        texts: [title, ...decided],
        under: ANYWHERE,
      };
    });
}
