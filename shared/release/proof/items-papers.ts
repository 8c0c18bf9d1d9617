/** What memo and briefing may never be silent on: conflicts of the record, passed dates, decisions. Derived from the data. */
import { isOverdue } from '../../actions/register';
import { evaluateDecision, recordOf } from '../../decisions/evaluate';
import type { Decision } from '../../pack/schema';
import { choiceWarning } from '../../wording/decision-words';
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

/** That what was decided differs from what is recommended, or was decided before its preconditions were met. */
function warningOf(decision: Decision, { assessment, pack }: ProofSource): readonly ProofItem[] {
  const record = recordOf(assessment.decisions, decision.id);
  const warning = choiceWarning(evaluateDecision(decision, record, pack.authorities));
  if (warning === '') return [];
  return [
    {
      kind: 'decision',
      name: `how the choice on “${decision.title}” stands to the recommendation`,
      texts: [warning],
      under: ANYWHERE,
    },
  ];
}

/** Every decision the profile puts to the board, with what was decided by whom, and whether that was recommended. */
export function decisionsTold(source: ProofSource): readonly ProofItem[] {
  return source.pack.decisions
    .filter(({ applicability }) => mayApply(applicability, source))
    .flatMap((decision): readonly ProofItem[] => {
      const { id, title } = decision;
      const choice = recordOf(source.assessment.decisions, id)?.choice ?? null;
      const decided = choice === null ? [] : [`Decided ${choice.optionCode}`, choice.deciders];
      const told: ProofItem = {
        kind: 'decision',
        name: `the decision “${title}”`,
        texts: [title, ...decided],
        under: ANYWHERE,
      };
      return [told, ...warningOf(decision, source)];
    });
}
