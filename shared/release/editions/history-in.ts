/**
 * What an edition may know of earlier states, as data: enough to say what has changed since, and nothing that
 * counsel wrote. Pure; the snapshots it is given are unchanged.
 */
import type { Assessment, AssessmentContent, Snapshot } from '../../assessment/schema';
import { withoutUses } from '../../assessment/schema-parts';
import type { Edition } from '../../wording/edition';

/** Profile and answers as they were chosen: no note, no evidence, no decision, plan or estimate. */
function choicesOnly(content: AssessmentContent): AssessmentContent {
  const chosen = withoutUses(content, ['work']);
  return {
    ...chosen,
    answers: chosen.answers.map((answer) => ({ ...answer, note: '', privilegedNote: '', evidence: [] })),
  };
}

/**
 * The snapshots an edition may compare with. For documents in words and figures; a file of data holds none of them.
 *
 * - `privileged`: as they are.
 * - `board`: their answers and figures alone.
 * - `factual`, `redacted`: none, for a movement is a judgment, and an earlier text may hold a name in another form.
 */
export function historyIn(edition: Edition, { snapshots }: Assessment): readonly Snapshot[] {
  switch (edition) {
    case 'privileged':
      return snapshots;
    case 'board':
      return snapshots.map((snapshot) => ({ ...snapshot, content: choicesOnly(snapshot.content) }));
    case 'factual':
    case 'redacted':
      return [];
  }
}
