/** The three headline figures with one sentence each. Legal exposure and position readiness are never merged. */
import type { QuestionItem } from '../../assessment/questionnaire';
import { countOf } from '../../base/words';
import { formatRange, rangeInWords } from '../../wording/format';
import type { HeadlineId } from '../../pack/schema';
import type { HeadlineView } from '../model-types';
import type { ReportContext } from './context';
import { HEADLINE_WORDS } from '../../wording/headline-words';

function counting(context: ReportContext, headline: HeadlineId): readonly QuestionItem[] {
  return context.items.filter(
    (item) => item.question.headline === headline && item.state !== 'not-applicable',
  );
}

/** Questions nobody can answer yet, whether asked and unknown or not reached. */
function missing(items: readonly QuestionItem[]): number {
  return items.filter((item) => item.state !== 'answered').length;
}

function spanReason(open: number): string {
  if (open === 0) return 'Every answer is in.';
  return `${countOf(open, 'question')} ${open === 1 ? 'is' : 'are'} still open.`;
}

function legalExposure(context: ReportContext): HeadlineView {
  const items = counting(context, 'legal-exposure');
  const range = context.input.score.headlines.legalExposure;
  const { title, scale, legalForce } = HEADLINE_WORDS['legal-exposure'];
  const base = { id: 'legal-exposure', title, kind: legalForce } as const;
  if (items.length === 0) {
    return {
      ...base,
      figure: '–',
      scale: 'nothing asked',
      sentence: 'No question about a binding duty applies to this profile.',
    };
  }
  const sentence = `The gap in meeting duties that bind is ${rangeInWords(range)} of 100. ${spanReason(missing(items))}`;
  return { ...base, figure: formatRange(range), scale: `of 100 · ${scale}`, sentence };
}

function positionReadiness(context: ReportContext): HeadlineView {
  const items = counting(context, 'position-readiness');
  const range = context.input.score.headlines.positionReadiness;
  const { title, scale } = HEADLINE_WORDS['position-readiness'];
  const base = { id: 'position-readiness', title, kind: 'Voluntary choices' } as const;
  if (items.length === 0) {
    return {
      ...base,
      figure: '–',
      scale: 'nothing asked',
      sentence: 'No question about a voluntary choice applies to this profile.',
    };
  }
  const sentence = `The voluntary choices are prepared and on record ${rangeInWords(range)} of 100. ${spanReason(missing(items))}`;
  return { ...base, figure: formatRange(range), scale: `of 100 · ${scale}`, sentence };
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
