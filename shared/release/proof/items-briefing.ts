/** What the board's pages promise whole: they choose the most pressing, and what they choose must be there. */
import { formatClockLength } from '../../wording/clock-words';
import type { HeadlineId } from '../../pack/schema';
import { matterTexts, SECTIONS, section, type ProofItem, type ProofSource } from './items';
import { mayApply } from './items-law';

/** As many of each as the pages have room for. */
const HELD = {
  scenarios: 5,
  decisions: 2,
  findings: { 'legal-exposure': 4, 'position-readiness': 2 },
} as const;
const HEADLINE_IDS: readonly HeadlineId[] = ['legal-exposure', 'position-readiness'];

/** The gravest scenarios, each with what remains of its risk. */
export function gravestScenarios({ score }: ProofSource): readonly ProofItem[] {
  return score.scenarios.slice(0, HELD.scenarios).map(({ title, residual }) => ({
    kind: 'figure',
    name: `the risk of “${title}”`,
    texts: [title, ...new Set([residual.low, residual.high].map((end) => String(Math.round(end))))],
    under: section('Where it could go wrong'),
  }));
}

/** The first decisions: what is asked, and what was decided by whom. */
export function decisionsAsked(source: ProofSource): readonly ProofItem[] {
  return source.pack.decisions
    .filter((decision) => mayApply(decision.applicability, source))
    .slice(0, HELD.decisions)
    .map(({ id, title, ask }) => {
      const record = source.assessment.decisions.find(({ decisionId }) => decisionId === id);
      const choice = record?.choice ?? null;
      const decided = choice === null ? [] : [`Decided ${choice.optionCode}`, choice.deciders];
      return {
        kind: 'decision',
        name: `the decision “${title}”`,
        texts: [title, ask, ...decided],
        under: section('Decisions asked of the board'),
      };
    });
}

/** The most pressing findings of each kind, each with what to do. */
export function pressingFindings(source: ProofSource): readonly ProofItem[] {
  const byPriority = matterTexts(source).toSorted(
    (a, b) =>
      b.priority - a.priority ||
      Number(b.isFinding) - Number(a.isFinding) ||
      (a.questionId < b.questionId ? -1 : 1),
  );
  const chosen = HEADLINE_IDS.flatMap((headline) =>
    byPriority.filter((matter) => matter.headline === headline).slice(0, HELD.findings[headline]),
  );
  return chosen.map(({ questionId, texts }) => ({
    kind: 'finding',
    name: `the finding on ${questionId}`,
    texts: [questionId, ...texts],
    under: section('Findings and recommended actions'),
  }));
}

/** Every clock of law in force that may run; those that are not law yet stand there by name. */
export function clocksInShort(source: ProofSource): readonly ProofItem[] {
  return source.pack.clocks
    .filter((clock) => mayApply(clock.applicability, source))
    .map(({ title, status, length, trigger }) => ({
      kind: 'clock',
      name: `the clock “${title}”`,
      texts: status === 'in-force' ? [title, formatClockLength(length), trigger] : [title],
      under: section(SECTIONS.clocks),
    }));
}
