/**
 * Asks whether a note says something else than the answer it stands beside. Reads English words that qualify; it never
 * decides, and never changes what counts.
 */
import type { Question } from '../pack/schema';
import { answerReadingOf, bestWorth } from './answer-semantics';
import type { Answer } from './schema';

/** Words that take back, put off or limit. */
const QUALIFYING =
  /\b(?:not yet|no longer|not (?:in place|done|tested|complete|current|signed|documented|approved)|never|except|pending|draft(?:ed)?|until|planned|untested|expired|outdated|overdue|incomplete|partly|partially|only (?:for|in|the|some)|does not|do not|did not|cannot|has not|have not|was not|were not|is not|are not|lapsed|missing)\b/i;

/** Words that say it is done, where the answer says it is not. */
const COMPLETING =
  /\b(?:completed|in place since|tested on|tested in|signed on|signed in|approved on|approved in|implemented|remediated|done in|done on)\b/i;

function noteOf({ note, privilegedNote }: Pick<Answer, 'note' | 'privilegedNote'>): string {
  return `${note} ${privilegedNote}`;
}

/**
 * The words of a note that may not fit its answer, or `null`: a note that qualifies the best answer, or one that
 * speaks of completion beside the worst.
 */
export function noteAgainstAnswer(
  question: Question,
  answer: Pick<Answer, 'value' | 'note' | 'privilegedNote'> | undefined,
): string | null {
  if (answer === undefined) return null;
  const { state, effectiveness } = answerReadingOf(question, answer);
  if (state !== 'answered') return null;
  if (effectiveness.low >= bestWorth(question)) return QUALIFYING.exec(noteOf(answer))?.[0] ?? null;
  return effectiveness.high === 0 ? (COMPLETING.exec(noteOf(answer))?.[0] ?? null) : null;
}
