/** What must stand in a document about the law: decisions, clocks and every authority cited. Derived from the pack. */
import { questionnaireOf } from '../../assessment/questionnaire';
import { evaluateApplicability } from '../../pack/applicability';
import type { Applicability, Authority, AuthorityRef } from '../../pack/schema';
import { formatClockLength } from '../../wording/clock-words';
import { section, SECTIONS, type ProofItem, type ProofSource } from './items';

/** Whether a condition holds or may hold for the profile. */
export function mayApply(condition: Applicability, { pack, assessment }: ProofSource): boolean {
  return evaluateApplicability(condition, assessment.profile, pack.facets).state !== 'no';
}

/** Each decision that may apply, with all its options. */
export function decisionsOffered(source: ProofSource): readonly ProofItem[] {
  return source.pack.decisions
    .filter((decision) => mayApply(decision.applicability, source))
    .map((decision) => ({
      kind: 'decision',
      name: `the decision “${decision.title}”`,
      texts: [decision.title, ...decision.options.map(({ code, title }) => `${code} ${title}`)],
      under: section(SECTIONS.options),
    }));
}

/** Each clock that may run. */
export function clocksRunning(source: ProofSource): readonly ProofItem[] {
  return source.pack.clocks
    .filter((clock) => mayApply(clock.applicability, source))
    .map((clock) => ({
      kind: 'clock',
      name: `the clock “${clock.title}”`,
      texts: [clock.title, formatClockLength(clock.length), clock.trigger],
      under: section(SECTIONS.clocks),
    }));
}

interface Citing {
  readonly authorities: readonly AuthorityRef[];
}

/** Questions that are asked, and those that were answered though the profile hides them by now. */
function questionsShown({ pack, assessment }: ProofSource): readonly Citing[] {
  const { modules, hidden } = questionnaireOf(pack, assessment);
  const asked = modules.flatMap((module) => module.items.map((item) => item.question));
  return [...asked, ...hidden.filter((item) => item.answer !== undefined).map((item) => item.question)];
}

function behind(citing: readonly Citing[], { pack }: ProofSource): readonly Authority[] {
  const cited = new Set(citing.flatMap((entry) => entry.authorities.map((ref) => ref.authority)));
  return pack.authorities.filter((authority) => cited.has(authority.id));
}

function listed(authorities: readonly Authority[]): readonly ProofItem[] {
  return authorities.map((authority) => ({
    kind: 'authority',
    name: `the authority “${authority.title}”`,
    texts: [authority.title, authority.citation],
    under: section(SECTIONS.authorities),
  }));
}

/** Authorities that questions, scenarios, clocks, decisions and statements of law rest on. */
export function authoritiesBehind(source: ProofSource): readonly Authority[] {
  const { pack, score } = source;
  const scored = new Set(score.scenarios.map((scenario) => scenario.id));
  const citing: readonly Citing[] = [
    ...questionsShown(source),
    ...pack.scenarios.filter((scenario) => scored.has(scenario.id)),
    ...[...pack.clocks, ...pack.decisions].filter((entry) => mayApply(entry.applicability, source)),
    ...pack.statements,
  ];
  return behind(citing, source);
}

/** Authorities cited anywhere. */
export function authoritiesCited(source: ProofSource): readonly ProofItem[] {
  return listed(authoritiesBehind(source));
}
