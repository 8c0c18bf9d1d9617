/** The assessment as a file inside a document, for counsel who wants paper and data in one. Decides nothing. */
import { withoutUnprinted } from '@shared/assessment/note-use';
import type { AssessmentFile } from '@shared/assessment/schema';
import { serializeAssessmentFile } from '@shared/exchange/assessment-file';
import type { Attachment } from './print-pdf';

/** What sharing the assessment without encryption makes, less the notes that may stand in no document; the app reads it back in. */
export function dataAttachment(source: AssessmentFile, asOf: string): Attachment {
  const carried = { ...source, assessment: withoutUnprinted(source.assessment) };
  return {
    name: 'assessment.json',
    mediaType: 'application/json',
    description:
      'The assessment this memo was made from, privileged notes included but for those kept for counsel alone',
    bytes: new TextEncoder().encode(serializeAssessmentFile(carried)),
    changedOn: new Date(`${asOf}T00:00:00.000Z`),
  };
}
