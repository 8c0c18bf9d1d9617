/** The assessment as a file inside a document, for counsel who wants paper and data in one. Decides nothing. */
import type { AssessmentFile } from '@shared/assessment/schema';
import { serializeAssessmentFile } from '@shared/exchange/assessment-file';
import type { Attachment } from './print-pdf';

/** The same bytes that sharing the assessment without encryption makes; the app reads them back in. */
export function dataAttachment(source: AssessmentFile, asOf: string): Attachment {
  return {
    name: 'assessment.json',
    mediaType: 'application/json',
    description: 'The assessment this memo was made from, privileged notes included',
    bytes: new TextEncoder().encode(serializeAssessmentFile(source)),
    changedOn: new Date(`${asOf}T00:00:00.000Z`),
  };
}
