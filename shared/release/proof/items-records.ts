/** What counsel has recorded beside the answers: decisions and planned actions, derived from the assessment alone. */
import { packIndex } from '../../pack/pack-index';
import type { DecisionRecord, PlannedAction } from '../../assessment/schema';
import { section, SECTIONS, type ProofItem, type ProofSource, type Under } from './items';
import { mayApply } from './items-law';

/** "December 4, 2026", as a day is written everywhere. */
export function longDay(day: string): string {
  const named = new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  // A year before 1000 is written with all its digits.
  return named.replace(/\d+$/, day.slice(0, 4));
}

function given(texts: readonly (string | null)[]): readonly string[] {
  return texts.filter((text): text is string => text !== null && text.trim() !== '');
}

/** Below its own heading, by title; a record that is not put to the board stands below "Kept" and its id. */
function placeOf({ decisionId }: DecisionRecord, source: ProofSource): Under {
  const decision = packIndex(source.pack).decisionById.get(decisionId);
  const isShown = decision !== undefined && mayApply(decision.applicability, source);
  return section(isShown ? decision.title : `Kept: ${decisionId}`);
}

function choiceItems({ choice, decisionId }: DecisionRecord, under: Under): readonly ProofItem[] {
  if (choice === null) return [];
  const item = (name: string, texts: readonly (string | null)[]): readonly ProofItem[] => {
    const wanted = given(texts);
    return wanted.length === 0 ? [] : [{ kind: 'decision', name, texts: wanted, under }];
  };
  return [
    ...item(`what was decided on “${decisionId}”`, [`Decided ${choice.optionCode}`, choice.deciders]),
    ...item(`the rationale of “${decisionId}”`, [choice.rationale]),
    ...item(`the privileged rationale of “${decisionId}”`, [choice.privilegedRationale]),
  ];
}

function reasonItems({ gates, factors, decisionId }: DecisionRecord, under: Under): readonly ProofItem[] {
  const notes = [
    ...Object.entries(gates).map(([id, { note }]) => ({ id, text: note })),
    ...Object.entries(factors).map(([id, { reason }]) => ({ id, text: reason })),
  ];
  return notes
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, text }) => ({
      kind: 'decision',
      name: `the reason for ${id} of “${decisionId}”`,
      texts: [id, text],
      under,
    }));
}

/** Each choice with who made it and why, and each reason given for a precondition or a factor. */
export function decisionsRecorded(source: ProofSource): readonly ProofItem[] {
  return source.assessment.decisions.flatMap((record) => {
    const under = placeOf(record, source);
    return [...choiceItems(record, under), ...reasonItems(record, under)];
  });
}

/** The name of a planned action in a list of what is missing. */
export function actionName({ title }: PlannedAction): string {
  return `the planned action “${title}”`;
}

/** Each planned action with its detail, who does it and by when, in the action plan. */
export function actionsRecorded({ assessment }: ProofSource): readonly ProofItem[] {
  return assessment.actions.map((action) => ({
    kind: 'action',
    name: actionName(action),
    texts: given([
      action.title,
      action.detail,
      action.owner,
      action.dueOn === null ? null : longDay(action.dueOn),
    ]),
    under: section(SECTIONS.plan),
  }));
}
