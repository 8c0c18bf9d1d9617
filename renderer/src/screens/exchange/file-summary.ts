import { contentTexts } from '@shared/assessment/content';
import { RECORD_KINDS } from '@shared/assessment/record-kinds';
import type { Answer, Assessment, AssessmentContent, AssessmentFile } from '@shared/assessment/schema';
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

/** How many of something are in the file, and how many of them in snapshots: a reader of the file has both. */
export interface CountWithSnapshots {
  readonly all: number;
  readonly inSnapshots: number;
}

/** What an assessment file holds, counted, for a reader who decides about sending or importing it. */
export interface AssessmentFileSummary {
  readonly title: string;
  readonly organisation: string;
  readonly updatedAt: string;
  /** Answers with a value, "not known yet" and "does not apply" included. */
  readonly answers: number;
  /** Those frozen in snapshots included, as in all that follow. */
  readonly notes: CountWithSnapshots;
  /** Privileged notes, rationales and conclusions. */
  readonly privilegedNotes: CountWithSnapshots;
  readonly evidence: CountWithSnapshots;
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
    notes: counted(assessment, ({ answers }) => answers.filter(({ note }) => note.trim() !== '').length),
    privilegedNotes: privilegedIn(assessment),
    evidence: counted(assessment, ({ answers }) =>
      answers.reduce((sum, { evidence }) => sum + evidence.length, 0),
    ),
    records: Object.entries(kindsIn('records', RECORD_KINDS)).map(([kind, entry]) =>
      countIn(assessment, kind, entry),
    ),
    audit: verifyChain(assessment.audit),
    unknownQuestionIds: assessment.answers.map((answer) => answer.questionId).filter((id) => !known.has(id)),
  };
}

/** Now and in every snapshot, by the same rule. */
function counted(
  assessment: Assessment,
  countOne: (content: AssessmentContent) => number,
): CountWithSnapshots {
  const inSnapshots = assessment.snapshots.reduce((sum, { content }) => sum + countOne(content), 0);
  return { all: countOne(assessment) + inSnapshots, inSnapshots };
}

/** Every text for counsel’s eyes, those of incidents included. */
function privilegedIn(assessment: Assessment): CountWithSnapshots {
  const all = countPrivileged(assessment);
  return { all, inSnapshots: all - countPrivileged({ ...assessment, snapshots: [] }) };
}

function countPrivileged(assessment: Assessment): number {
  return contentTexts(assessment, ['fact', 'work', 'history']).filter(
    ({ audience, text }) => audience === 'counsel' && text.trim() !== '',
  ).length;
}

function countIn(assessment: Assessment, kind: string, entry: RecordKind): RecordCount {
  const count = valuesIn(assessment, entry).reduce<number>((sum, value) => sum + entry.count(value), 0);
  return { kind, count, words: recordsCounted(kind, count) };
}
