/** Writes the assessment as the plain file other programs read. Changes nothing in it. */
import type { AssessmentFile } from '@shared/assessment/schema';
import { serializeAssessmentFile } from '@shared/exchange/assessment-file';
import type { MadeFile } from './document-work';

/** Makes the file: the same that sharing an assessment without encryption makes. */
export function makeAnswersJson(source: AssessmentFile): MadeFile {
  const bytes = new TextEncoder().encode(serializeAssessmentFile(source));
  return { bytes, contents: [{ noun: 'answer', count: source.assessment.answers.length }] };
}
