/**
 * The annex of questions that others may ask: each with what the record answers, in the sentences that briefing and
 * answers for others are made of. What a paper would hold back is said here with its reason. Holds no privileged note.
 */
import type { Prompt } from '../../../pack/schema';
import type { AskedBy, AskedView } from '../../asked-types';
import { unsettledOf } from '../atoms';
import { directorAnswers, type DirectorAnswer } from '../briefing/rest';
import { CONFLICT_WORDS, readingsFor, type OutsideReading } from '../others/outside-reading';
import { holdReasons } from '../others/release';
import type { PaperContext } from '../paper-context';
import { NO_DIRECT_ANSWER } from '../prompt-opening';
import { sentence, withinBudget, type Sentence } from '../sentence';
import { questionsOnTrace } from '../trace';

/** Words an answer may have: more would print the annex of answers twice. */
const WORDS_OF_ANSWER = 90;

/** Whose answers sentences tell: a sentence about the whole of a question tells none of them. */
function questionsToldIn(sentences: readonly Sentence[]): readonly string[] {
  return sentences.filter(({ kind }) => kind !== 'link').flatMap(({ trace }) => questionsOnTrace(trace));
}

function askedView(
  { text }: Prompt,
  all: readonly Sentence[],
  isFixed: (each: Sentence) => boolean,
): AskedView {
  const { kept } = withinBudget(all, WORDS_OF_ANSWER, isFixed);
  const told = new Set(questionsToldIn(kept));
  const further = new Set(questionsToldIn(all).filter((id) => !told.has(id)));
  return { text, sentences: kept, further: [...further] };
}

/** What the annex says of a question that would go out without an answer, and why. */
function outsideSentences(reading: OutsideReading, paper: PaperContext): readonly Sentence[] {
  const { trace, isInConflict, isToWrite, facts, unknown, open, withheld } = reading;
  if (isInConflict) return [sentence('link', CONFLICT_WORDS, trace)];
  const direct = isToWrite ? [sentence('link', NO_DIRECT_ANSWER, trace), ...facts.slice(1)] : facts;
  return [...direct, ...unknown, ...open.flatMap((point) => unsettledOf(point, paper)), ...withheld];
}

/** The reasons that the paper for somebody outside gives; of a conflict the answer says so itself. */
function holdSentences(reading: OutsideReading): readonly Sentence[] {
  const reasons = reading.isInConflict ? [] : holdReasons(reading, []);
  return reasons.length === 0 ? [] : [sentence('link', `Hold: ${reasons.join('; ')}`, reading.trace)];
}

/** What is not known, or withheld, never gives way to facts. */
function askedByOutsider(reading: OutsideReading, paper: PaperContext): AskedView {
  const stays = ({ kind }: Sentence) => kind !== 'fact';
  const view = askedView(reading.prompt, outsideSentences(reading, paper), stays);
  return { ...view, sentences: [...view.sentences, ...holdSentences(reading)] };
}

/** What the answers that decide it say against each other stands first of all. */
function askedByDirector({ prompt, sentences, conflicts }: DirectorAnswer): AskedView {
  const [first, ...rest] = sentences;
  const all = first === undefined ? conflicts : [first, ...conflicts, ...rest];
  return askedView(prompt, all, (each) => conflicts.includes(each));
}

/** The questions of an audience that concern the organization, in the pack’s order. */
export function askedBy(audience: AskedBy, paper: PaperContext): readonly AskedView[] {
  if (audience !== 'board') return readingsFor(audience, paper).map((each) => askedByOutsider(each, paper));
  return directorAnswers(paper, new Set()).map(askedByDirector);
}
