import { contentTexts } from '@shared/assessment/content';
import { RECORD_KINDS } from '@shared/assessment/record-kinds';
import type { Answer, Assessment, AssessmentFile } from '@shared/assessment/schema';
import { valuesIn } from '@shared/assessment/schema-parts';
import { kindsIn, type RecordKind } from '@shared/assessment/schema-record-kind';
import { verifyChain, type ChainCheck } from '@shared/history/hash-chain';
import type { Pack } from '@shared/pack/schema';
import { recordsCounted } from '@shared/wording/record-words';

/** How much of one kind of record there is. */
export interface RecordCount {
  readonly kind: string;
  readonly count: number;
  /** The count in words, e.g. "2 decisions". */
  readonly words: string;
}

/** What an assessment file holds, counted, for a reader who decides about sending or importing it. */
export interface AssessmentFileSummary {
  readonly title: string;
  readonly organisation: string;
  readonly updatedAt: string;
  /** Answers with a value, "not known yet" and "does not apply" included. */
  readonly answers: number;
  readonly notes: number;
  /** Privileged notes and rationales, those frozen in snapshots included. */
  readonly privilegedNotes: number;
  readonly evidence: number;
  /** What is recorded beside the answers, kind by kind, none left out. */
  readonly records: readonly RecordCount[];
  /** Whether the chain of the audit log holds. */
  readonly audit: ChainCheck;
  /** Ids of answered questions that the pack does not have. */
  readonly unknownQuestionIds: readonly string[];
}

/** Counts what is in a file. Reads no text beyond whether it is blank. */
export function summarize(file: AssessmentFile, pack: Pick<Pack, 'modules'>): AssessmentFileSummary {
  const { assessment } = file;
  const known = new Set(pack.modules.flatMap((module) => module.questions.map((question) => question.id)));
  const count = (test: (answer: Answer) => boolean) => assessment.answers.filter(test).length;
  return {
    title: assessment.title,
    organisation: assessment.profile.organisation,
    updatedAt: assessment.updatedAt,
    answers: count((answer) => answer.value !== null),
    notes: count((answer) => answer.note.trim() !== ''),
    privilegedNotes: contentTexts(assessment, ['fact', 'work', 'history']).filter(
      ({ audience, text }) => audience === 'counsel' && text.trim() !== '',
    ).length,
    evidence: assessment.answers.reduce((sum, answer) => sum + answer.evidence.length, 0),
    records: Object.entries(kindsIn('records', RECORD_KINDS)).map(([kind, entry]) =>
      countIn(assessment, kind, entry),
    ),
    audit: verifyChain(assessment.audit),
    unknownQuestionIds: assessment.answers.map((answer) => answer.questionId).filter((id) => !known.has(id)),
  };
}

function countIn(assessment: Assessment, kind: string, entry: RecordKind): RecordCount {
  const count = valuesIn(assessment, entry).reduce<number>((sum, value) => sum + entry.count(value), 0);
  return { kind, count, words: recordsCounted(kind, count) };
}
