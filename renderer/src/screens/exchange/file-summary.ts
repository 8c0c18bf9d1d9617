import type { Answer, AssessmentContent, AssessmentFile } from '@shared/assessment/schema';
import { verifyChain, type ChainCheck } from '@shared/history/audit-chain';
import type { Pack } from '@shared/pack/schema';

/** What an assessment file holds, counted, for a reader who decides about sending or importing it. */
export interface FileSummary {
  readonly title: string;
  readonly organisation: string;
  readonly updatedAt: string;
  /** Answers with a value, "not known yet" and "does not apply" included. */
  readonly answers: number;
  readonly notes: number;
  /** Privileged notes and rationales, those frozen in snapshots included. */
  readonly privilegedNotes: number;
  readonly evidence: number;
  /** Decisions of which anything is recorded. */
  readonly decisions: number;
  readonly actions: number;
  /** Scenarios with an estimate of loss. */
  readonly estimates: number;
  readonly snapshots: number;
  /** Entries of the audit log, and whether its chain holds. */
  readonly audit: ChainCheck & { readonly count: number };
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
    privilegedNotes: [assessment, ...assessment.snapshots.map(({ content }) => content)].reduce(
      (sum, content) => sum + privilegedIn(content),
      0,
    ),
    evidence: assessment.answers.reduce((sum, answer) => sum + answer.evidence.length, 0),
    decisions: assessment.decisions.length,
    actions: assessment.actions.length,
    estimates: assessment.exposure?.estimates.length ?? 0,
    snapshots: assessment.snapshots.length,
    audit: { ...verifyChain(assessment.audit), count: assessment.audit.length },
    unknownQuestionIds: assessment.answers.map((answer) => answer.questionId).filter((id) => !known.has(id)),
  };
}

function privilegedIn({ answers, decisions }: AssessmentContent): number {
  const texts = [
    ...answers.map(({ privilegedNote }) => privilegedNote),
    ...decisions.map(({ choice }) => choice?.privilegedRationale ?? ''),
  ];
  return texts.filter((text) => text.trim() !== '').length;
}
