/** The three headline figures with one sentence each. Legal exposure and position readiness are never merged. */
import { countOf } from '../../base/words';
import { formatRange, rangeInWords } from '../../wording/format';
import { requirementOf, type Requirement } from '../../scoring/requirement';
import { figureBasisInWords, missingAnswersOf } from '../../wording/figure-basis';
import type { HeadlineView } from '../model-types';
import type { ReportContext } from './context';
import { HEADLINE_WORDS } from '../../wording/headline-words';

const NOT_SCORED = { figure: 'not scored', scale: 'nothing counts' } as const;

/** Why there is no figure. A question that the profile leaves open would have been of either kind. */
function notScored(context: ReportContext, requirement: Requirement): string {
  const { profile } = context.input.assessment;
  const ofKind: readonly Requirement[] = [requirement, 'undetermined'];
  const aside = context.items.filter(
    ({ question, state }) => ofKind.includes(requirementOf(question, profile)) && state === 'not-applicable',
  ).length;
  if (aside === 0) return 'No question of this kind applies to the profile given.';
  return `${countOf(aside, 'question')} of this kind ${aside === 1 ? 'was' : 'were'} set aside as not applicable, and none is left.`;
}

function legalExposure(context: ReportContext): HeadlineView {
  const figure = context.input.score.headlines.legalExposure;
  const base = {
    id: 'legal-exposure',
    title: HEADLINE_WORDS['legal-exposure'].title,
    kind: 'Required by law',
  } as const;
  if (figure === null) {
    return { ...base, ...NOT_SCORED, sentence: notScored(context, 'required') };
  }
  const basis = figureBasisInWords(figure, missingAnswersOf(context.input.score.why.legalExposure));
  const sentence = `${base.title}, the gap in what law requires of the Company: ${rangeInWords(figure)} of 100 (${HEADLINE_WORDS['legal-exposure'].scale}). ${basis}`;
  return {
    ...base,
    figure: formatRange(figure),
    scale: `of 100 · ${HEADLINE_WORDS['legal-exposure'].scale}`,
    sentence,
  };
}

function positionReadiness(context: ReportContext): HeadlineView {
  const figure = context.input.score.headlines.positionReadiness;
  const base = {
    id: 'position-readiness',
    title: HEADLINE_WORDS['position-readiness'].title,
    kind: 'Not required by law',
  } as const;
  if (figure === null) {
    return { ...base, ...NOT_SCORED, sentence: notScored(context, 'not-required') };
  }
  const basis = figureBasisInWords(figure, missingAnswersOf(context.input.score.why.positionReadiness));
  const sentence = `${base.title}, on practices that no law requires: ${rangeInWords(figure)} of 100 (${HEADLINE_WORDS['position-readiness'].scale}). ${basis}`;
  return {
    ...base,
    figure: formatRange(figure),
    scale: `of 100 · ${HEADLINE_WORDS['position-readiness'].scale}`,
    sentence,
  };
}

function coverage(context: ReportContext): HeadlineView {
  const { coverage: counts, evidence } = context.input.score;
  const parts = [`${countOf(counts.unknown, 'answer')} not known yet`, `${String(counts.open)} not answered`];
  return {
    id: 'coverage',
    title: 'Coverage',
    kind: 'Answers',
    figure: `${String(counts.answered)} of ${String(counts.applicable)}`,
    scale: 'questions that apply',
    sentence: `${parts.join(', ')}. Documents are named for ${String(evidence.withEvidence)} of ${countOf(evidence.answered, 'answer')} given.`,
  };
}

/** Legal exposure, position readiness and coverage, in this order. */
export function headlineViews(context: ReportContext): readonly HeadlineView[] {
  return [legalExposure(context), positionReadiness(context), coverage(context)];
}
