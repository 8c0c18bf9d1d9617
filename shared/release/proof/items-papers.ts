/** What memo and briefing may never be silent on: conflicts of the record, passed dates, decisions. Derived from the data. */
import { isOverdue } from '../../actions/register';
import { evaluateDecision, recordOf } from '../../decisions/evaluate';
import type { Decision } from '../../pack/schema';
import { choiceWarning } from '../../wording/choice-words';
import { ANYWHERE, type ProofItem, type ProofSource } from './items';
import { mayApply } from './items-law';

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

/** What was decided by whom, in one piece: a letter and a word apart would be found anywhere. */
function decidedIn({ id, options }: Decision, { assessment }: ProofSource): readonly string[] {
  const choice = recordOf(assessment.decisions, id)?.choice ?? null;
  if (choice === null) return [];
  const option = options.find(({ code }) => code === choice.optionCode);
  const by = choice.deciders.trim() === '' ? '' : ` by ${choice.deciders.trim()}`;
  return [`Decided ${option?.title ?? choice.optionCode}${by}`];
}

/** Every decision the profile puts to the board, with what was decided by whom, and whether that was recommended. */
export function decisionsTold(source: ProofSource): readonly ProofItem[] {
  return source.pack.decisions
    .filter(({ applicability }) => mayApply(applicability, source))
    .flatMap((decision): readonly ProofItem[] => {
      const { title } = decision;
      const told: ProofItem = {
        kind: 'decision',
        name: `the decision “${title}”`,
        texts: [title, ...decidedIn(decision, source)],
        under: ANYWHERE,
      };
      return [told, ...warningOf(decision, source)];
    });
}
