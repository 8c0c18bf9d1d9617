/** What papers say of answers that were carried over and that nobody has confirmed: when each was given, and how many there are. */
import type { Answer } from '../../assessment/schema';
import { capitalized } from '../../base/words';
import { formatDate } from '../../wording/format';
import { countInWords } from './dates';
import type { Point } from './points';
import { sentence, traceOn, type Sentence } from './sentence';

const DAY_CHARACTERS = 10;

/** The day an answer was given, `YYYY-MM-DD`: of one that is to be confirmed, in the assessment it came from. */
export function givenOn({ unconfirmedSince, updatedAt }: Answer): string {
  return (unconfirmedSince ?? updatedAt).slice(0, DAY_CHARACTERS);
}

/** The sentences, the last of which says so where the answer that bears them out was not confirmed since it was given. */
export function asGiven(sentences: readonly Sentence[], answer: Answer | undefined): readonly Sentence[] {
  const last = sentences.at(-1);
  if (answer?.unconfirmedSince === undefined || last === undefined) return sentences;
  const when = `(as given ${formatDate(givenOn(answer))} and not confirmed since)`;
  const text = `${last.text.replace(/\.$/, '')} ${when}.`;
  return [...sentences.slice(0, -1), { ...last, text }];
}

/** "Three answers were carried over …": none where every answer was given or confirmed here. */
export function toConfirmSentences(points: readonly Point[]): readonly Sentence[] {
  const carried = points.filter(({ answer }) => isToConfirm(answer));
  const days = carried.flatMap(({ answer }) => (answer === undefined ? [] : [givenOn(answer)])).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const when =
    first === last
      ? `given on ${formatDate(first)}`
      : `given between ${formatDate(first)} and ${formatDate(last)}`;
  const were = carried.length === 1 ? 'was' : 'were';
  const have = carried.length === 1 ? 'has' : 'have';
  const text = `${capitalized(countInWords(carried.length, 'answer'))} ${were} carried over from an earlier assessment, ${when}, and ${have} not been confirmed since; what rests on ${carried.length === 1 ? 'it' : 'them'} is as of then`;
  return [sentence('fact', text, traceOn([], { kind: 'figure', path: 'evidence' }))];
}

function isToConfirm(answer: Answer | undefined): boolean {
  return answer?.unconfirmedSince !== undefined && answer.value !== null;
}
