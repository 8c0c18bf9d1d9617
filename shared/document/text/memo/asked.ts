/**
 * The annex of questions that others may ask: each with what the record answers, in the sentences that briefing and
 * answers for others are made of. What a paper would hold back is said here with its reason. Holds no privileged note.
 */
import type { Prompt } from '../../../pack/schema';
import type { AskedBy, AskedView } from '../../asked-types';
import { unsettledOf } from '../atoms';
import { directorAnswers } from '../briefing/rest';
import { CONFLICT_WORDS, readingsFor, type OutsideReading } from '../others/outside-reading';
import type { PaperContext } from '../paper-context';
import { sentence, withinBudget, type Sentence } from '../sentence';

/** Words an answer may have: more would print the annex of answers twice. */
const WORDS_OF_ANSWER = 90;

function questionsOf(sentences: readonly Sentence[]): readonly string[] {
  return sentences.flatMap(({ trace }) =>
    trace.flatMap((ref) => (ref.kind === 'answer' ? [ref.questionId] : [])),
  );
}

function askedView({ text }: Prompt, all: readonly Sentence[], fixed: ReadonlySet<Sentence>): AskedView {
  const { kept } = withinBudget(all, WORDS_OF_ANSWER, (each) => fixed.has(each));
  const told = new Set(questionsOf(kept));
  const further = new Set(questionsOf(all).filter((id) => !told.has(id)));
  return { text, sentences: kept, further: [...further] };
}

/** What the annex says of a question that would go out without an answer, and why. */
function outsideSentences(reading: OutsideReading, paper: PaperContext): readonly Sentence[] {
  const { trace, isInConflict, isToWrite, facts, unknown, open, withheld } = reading;
  if (isInConflict) return [sentence('link', CONFLICT_WORDS, trace)];
  const direct = isToWrite
    ? [
        sentence('link', 'The answers on record do not answer this question directly', trace),
        ...facts.slice(1),
      ]
    : facts;
  return [...direct, ...unknown, ...open.flatMap((point) => unsettledOf(point, paper)), ...withheld];
}

function askedByOutsider(reading: OutsideReading, paper: PaperContext): AskedView {
  const all = outsideSentences(reading, paper);
  const hold =
    reading.hold === null ? [] : [sentence('link', `Hold before release: ${reading.hold}`, reading.trace)];
  return askedView(reading.prompt, [...all, ...hold], new Set([...hold, ...reading.withheld]));
}

/** The questions of an audience that concern the organization, in the pack’s order. */
export function askedBy(audience: AskedBy, paper: PaperContext): readonly AskedView[] {
  if (audience !== 'board') return readingsFor(audience, paper).map((each) => askedByOutsider(each, paper));
  return directorAnswers(paper, new Set()).map(({ prompt, sentences }) =>
    askedView(prompt, sentences, new Set()),
  );
}
