import type { Answer, AssessmentFile } from '@shared/assessment/schema';
import type { Pack } from '@shared/pack/schema';

/** What an assessment file holds, counted, for a reader who decides about sending or importing it. */
export interface FileSummary {
  readonly title: string;
  readonly organisation: string;
  readonly updatedAt: string;
  /** Answers with a value, "not known yet" and "does not apply" included. */
  readonly answers: number;
  readonly notes: number;
  readonly privilegedNotes: number;
  readonly evidence: number;
  /** Ids of answered questions that the pack does not have. */
  readonly unknownQuestionIds: readonly string[];
}

/** Counts what is in a file. Reads no text beyond whether it is blank. */
export function summarize(file: AssessmentFile, pack: Pick<Pack, 'modules'>): FileSummary {
  const { assessment } = file;
  const known = new Set(pack.modules.flatMap((module) => module.questions.map((question) => question.id)));
  const count = (test: (answer: Answer) => boolean) => assessment.answers.filter(test).length;
  return {
    title: assessment.title,
    organisation: assessment.profile.organisation,
    updatedAt: assessment.updatedAt,
    answers: count((answer) => answer.value !== null),
    notes: count((answer) => answer.note.trim() !== ''),
    privilegedNotes: count((answer) => answer.privilegedNote.trim() !== ''),
    evidence: assessment.answers.reduce((sum, answer) => sum + answer.evidence.length, 0),
    unknownQuestionIds: assessment.answers.map((answer) => answer.questionId).filter((id) => !known.has(id)),
  };
}
