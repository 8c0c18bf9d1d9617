/** How the answer to a question that others ask opens: in the pack’s words, or with what is not known. Decides no law. */
import { decidingQuestions, isDecidedHere } from '../../pack/condition-questions';
import type { Prompt } from '../../pack/schema';
import { traceOf } from './atoms';
import { sentencesIn } from './clause';
import { isUnsettled, type Point } from './points';
import { questionsIn } from '../../pack/condition-questions';
import { firstHolding, toldPoints, type RecordView } from './record-conditions';
import { sentence, traceOn, type Sentence, type Trace } from './sentence';
import type { TraceRef } from './trace';

/** The points a question may be answered from, in the prompt’s order. */
export function promptPoints({ questions }: Pick<Prompt, 'questions'>, record: RecordView): readonly Point[] {
  return toldPoints(questions, record);
}

/** What a sentence on the whole of a question rests on. */
export function traceOfPrompt(points: readonly Point[], { id }: Pick<Prompt, 'id'>): Trace {
  return traceOn(points.map(traceOf), { kind: 'issue', id });
}

/** Whether the question of others concerns the organization, and anything may be said on it. */
export function concerns(prompt: Prompt, record: RecordView): boolean {
  return promptPoints(prompt, record).length > 0 && isDecidedHere(prompt, (id) => record.pointById.has(id));
}

/** That a question was recorded as not applicable, with the reason in its own words; empty for any other. */
export function notApplicableOf(point: Point): readonly Sentence[] {
  const value = point.answer?.value;
  if (value?.kind !== 'not-applicable') return [];
  const text = `This is recorded as not applicable: “${value.reason.trim().replace(/[.]$/, '')}”`;
  return [sentence('fact', text, [traceOf(point)])];
}

/** How an answer opens. Its first sentence answers what was asked, or says that it is not known. */
export interface Opening {
  readonly sentences: readonly Sentence[];
  /** The pack has words for the record as it stands. */
  readonly isAnswer: boolean;
  /** The questions they tell. */
  readonly told: ReadonlySet<string>;
  /** Why the answer does not go out as it stands; `null` where nothing holds it. */
  readonly hold: string | null;
}

/** Stands where what is on record lies beside the very question. */
export const NO_DIRECT_ANSWER = 'The answers on record do not answer this question directly';

/** Says of a question that it is not settled; a paper for somebody outside names nobody. */
type Unsettled = (point: Point) => readonly Sentence[];

/** What decides and is not settled stands first: a fact beside the question would be read as its answer. */
function withoutAnswer(prompt: Prompt, record: RecordView, unsettled: Unsettled): Opening {
  const ids = decidingQuestions(prompt);
  // What would answer it is on record, and counsel keeps it back.
  if (ids.some((id) => record.aside.has(id))) {
    return { sentences: [], isAnswer: false, told: new Set(), hold: null };
  }
  const deciding = promptPoints({ questions: ids }, record);
  const [point] = [
    ...deciding.filter(isUnsettled),
    ...(deciding.every(({ outcome }) => outcome === 'not-applicable') ? deciding : []),
  ];
  const own = point === undefined ? [] : [...unsettled(point), ...notApplicableOf(point)];
  const trace = traceOfPrompt(promptPoints(prompt, record), prompt);
  return {
    sentences: own.length > 0 ? own : [sentence('link', NO_DIRECT_ANSWER, trace)],
    isAnswer: false,
    told: new Set(own.length > 0 && point !== undefined ? [point.question.id] : []),
    hold: null,
  };
}

/** The answers that decide it, and the law whose standing on the day decides its words. */
function traceOfFound(
  prompt: Prompt,
  { when, variants }: Prompt['answers'][number],
  record: RecordView,
): Trace {
  const points = promptPoints({ questions: questionsIn(when) }, record);
  const law = [...new Set(variants.map(({ authority }) => authority))];
  return [...traceOfPrompt(points, prompt), ...law.map((id): TraceRef => ({ kind: 'authority', id }))];
}

/** The first opening whose conditions hold; where none does, what is not settled of that which decides. */
export function openingOf(prompt: Prompt, record: RecordView, unsettled: Unsettled): Opening {
  const found = firstHolding(prompt.answers, record);
  if (found === undefined) return withoutAnswer(prompt, record, unsettled);
  const trace = traceOfFound(prompt, found, record);
  return {
    sentences: sentencesIn(found.text).map((text) => sentence('fact', text, trace)),
    isAnswer: true,
    told: new Set(questionsIn(found.when.filter(({ kind }) => kind === 'chosen'))),
    hold: found.hold ?? null,
  };
}
