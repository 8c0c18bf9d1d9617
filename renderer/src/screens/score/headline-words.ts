import type { Range } from '@shared/base/range';
import { countOf } from '@shared/base/words';
import { formatFigure } from '@shared/wording/format';
import type { Score } from '@shared/scoring/types';

function isPoint(range: Range): boolean {
  return formatFigure(range.low) === formatFigure(range.high);
}

/** What the legal exposure figure says, in one sentence. */
export function legalExposureSentence(range: Range): string {
  if (isPoint(range)) return 'No open question could move this figure.';
  return `At least ${formatFigure(range.low)} on the answers given; up to ${formatFigure(range.high)} if every open question turns out badly.`;
}

/** What the position readiness figure says, in one sentence. */
export function readinessSentence(range: Range): string {
  if (isPoint(range)) return 'No open question could move this figure.';
  return `At least ${formatFigure(range.low)} on the answers given; up to ${formatFigure(range.high)} if every open question turns out well.`;
}

/** How much of the questionnaire stands behind the figures. */
export function coverageSentence({ coverage }: Pick<Score, 'coverage'>): string {
  const rest = [
    coverage.unknown > 0 ? `${String(coverage.unknown)} not known yet` : '',
    coverage.open > 0 ? `${String(coverage.open)} not answered` : '',
    coverage.notApplicable > 0 ? `${String(coverage.notApplicable)} marked as not applicable` : '',
  ].filter((part) => part !== '');
  const answered = `${String(coverage.answered)} of ${countOf(coverage.applicable, 'applicable question')} answered`;
  return [answered, ...rest].join(' · ');
}

/** How many answers name a document. */
export function evidenceSentence({ evidence }: Pick<Score, 'evidence'>): string {
  if (evidence.answered === 0) return 'No answer yet that could name evidence';
  return `Evidence named for ${String(evidence.withEvidence)} of ${countOf(evidence.answered, 'answer')}`;
}
