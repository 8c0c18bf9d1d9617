/** How the answer to a question that others ask opens, in the pack’s words. Decides no words. */
import type { Prompt } from '../../pack/schema';
import { traceOf } from './atoms';
import { sentencesIn } from './clause';
import type { Point } from './points';
import { firstHolding, questionsIn, toldPoints, type RecordView } from './record-conditions';
import { sentence, traceOn, type Sentence, type Trace } from './sentence';

/** The points a question may be answered from, in the prompt’s order. */
export function promptPoints({ questions }: Pick<Prompt, 'questions'>, record: RecordView): readonly Point[] {
  return toldPoints(questions, record);
}

/** What a sentence on the whole of a question rests on. */
export function traceOfPrompt(points: readonly Point[], { id }: Pick<Prompt, 'id'>): Trace {
  return traceOn(points.map(traceOf), { kind: 'issue', id });
}

/** Sentences of the first opening that holds, and the questions they speak of; both empty where none holds. */
export interface Opening {
  readonly sentences: readonly Sentence[];
  readonly told: ReadonlySet<string>;
}

/** The first opening whose conditions hold. */
export function openingOf(prompt: Prompt, record: RecordView): Opening {
  const found = firstHolding(prompt.answers, record);
  if (found === undefined) return { sentences: [], told: new Set() };
  const questions = questionsIn(found.when);
  const trace = traceOfPrompt(promptPoints({ questions }, record), prompt);
  return {
    sentences: sentencesIn(found.text).map((text) => sentence('fact', text, trace)),
    told: new Set(questions),
  };
}
