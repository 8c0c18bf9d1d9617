/** What an assessment says now, apart from when it was made and what was done with it. */
import type { Assessment, AssessmentContent } from './schema';

/** The part that scores and documents are made from, and that a snapshot freezes. */
export function contentOf(assessment: AssessmentContent): AssessmentContent {
  const { title, profile, answers, decisions, actions, exposure } = assessment;
  return { title, profile, answers, decisions, actions, exposure };
}

/** An assessment that says what the content says, with the identity but none of the history of `of`. */
export function assessmentFrom(
  content: AssessmentContent,
  of: Pick<Assessment, 'id' | 'createdAt' | 'updatedAt'>,
): Assessment {
  const { id, createdAt, updatedAt } = of;
  return { id, createdAt, updatedAt, ...contentOf(content), snapshots: [], audit: [] };
}
