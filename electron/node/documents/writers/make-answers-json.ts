/** Writes the assessment as the plain file other programs read. Changes nothing in it but the title. */
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import type { AssessmentFile } from '@shared/assessment/schema';
import { serializeAssessmentFile } from '@shared/exchange/assessment-file';
import { EDITION_WORDS, type Edition } from '@shared/wording/edition';
import type { MadeFile } from './document-work';

/** The format has no field for an edition, so that the title says it; a reader sees it first. */
function titled(source: AssessmentFile, edition: Edition): AssessmentFile {
  if (edition === 'privileged') return source;
  const mark = ` (${EDITION_WORDS[edition].title.toLowerCase()})`;
  const title = `${source.assessment.title.slice(0, LINE_CHARACTERS - mark.length)}${mark}`;
  return { ...source, assessment: { ...source.assessment, title } };
}

/** Makes the file: in the privileged edition the same that sharing an assessment without encryption makes. */
export function makeAnswersJson(source: AssessmentFile, edition: Edition): MadeFile {
  const bytes = new TextEncoder().encode(serializeAssessmentFile(titled(source, edition)));
  return { bytes, contents: [{ noun: 'answer', count: source.assessment.answers.length }] };
}
