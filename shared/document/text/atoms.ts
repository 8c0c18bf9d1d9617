/** The sentences a single question makes true, each resting on its answer. Words come from the pack or from counsel. */
import { sentenceNote } from '../../assessment/note-use';
import { capitalized, joinClauses, joinWords } from '../../base/words';
import { truthOf, type FacetChoices } from '../../pack/applicability';
import { sentencesIn } from './clause';
import { hasPassed } from '../../actions/register';
import { dueIn, type PaperDay } from './dates';
import type { AuthorityRef, NounPhrase } from '../../pack/schema';
import { isShort, type Point } from './points';
import type { FoundContradiction } from '../../scoring/types';
import { sentence, traceOn, type Sentence, type Trace } from './sentence';
import type { TraceRef } from './trace';

/** Who speaks: a board paper of "we", everything else of "the Company". */
export type Voice = 'board' | 'company';

/** What an answer’s sentences rest on. */
export function traceOf({
  question,
  chosen,
  outcome,
}: Pick<Point, 'question' | 'chosen' | 'outcome'>): TraceRef {
  const ids = chosen.map(({ option }) => option.id).join(' ');
  return { kind: 'answer', questionId: question.id, state: ids === '' ? outcome : ids };
}

/** What a sentence on answers that cannot all be right rests on. */
export function traceOfConflict({ questionIds }: Pick<FoundContradiction, 'questionIds'>): Trace {
  const refs = questionIds.map((questionId): TraceRef => ({
    kind: 'answer',
    questionId,
    state: 'in conflict',
  }));
  return traceOn(refs, { kind: 'issue', id: 'record' });
}

/** Several ticks make one sentence, where the pack has the words for it. */
function ticksInOne(point: Point, voice: Voice): readonly Sentence[] {
  const haves = joinPhrases(havesOf(point));
  if (haves === null) return [];
  const subject = voice === 'board' ? 'We have' : 'The Company has';
  return [sentence('fact', `${subject} ${haves.text}`, [traceOf(point)])];
}

/** Counsel’s note in place of what the pack says, where she said so. A board paper keeps to the pack’s own words. */
function notedFacts(point: Point, voice: Voice): readonly Sentence[] {
  if (voice === 'board' || point.answer === undefined || point.chosen.length === 0) return [];
  const trace: Trace = [traceOf(point), { kind: 'own', unit: `note/${point.question.id}` }];
  const note = sentenceNote(point.answer);
  return note === '' ? [] : sentencesIn(note).map((text) => sentence('own', text, trace));
}

/** The facts in the pack’s own words, and nothing of counsel’s notes: what may be told to someone outside. */
export function factsWithoutNotes(point: Point, voice: Voice): readonly Sentence[] {
  const trace: Trace = [traceOf(point)];
  if (point.chosen.length > 1) {
    const together = ticksInOne(point, voice);
    if (together.length > 0) return together;
  }
  return point.chosen.map(({ option, prose }) =>
    sentence('fact', voice === 'board' ? (prose?.board ?? option.statement) : option.statement, trace),
  );
}

/** The facts: one sentence for what was chosen. Empty unless the question is answered. */
export function factsOf(point: Point, voice: Voice): readonly Sentence[] {
  const noted = notedFacts(point, voice);
  return noted.length > 0 ? noted : factsWithoutNotes(point, voice);
}

/** The sources stand after the last sentence of a text. */
function cited(
  texts: readonly string[],
  authorities: readonly AuthorityRef[],
  trace: Trace,
): readonly Sentence[] {
  return texts.map((text, index) =>
    sentence('apply', text, { trace, cites: index === texts.length - 1 ? authorities : [] }),
  );
}

/** What the facts mean against the rule. */
export function applyOf(point: Point, profile: FacetChoices): readonly Sentence[] {
  const trace: Trace = [traceOf(point)];
  const ids = new Set(point.chosen.map(({ option }) => option.id));
  const own = point.chosen.flatMap(({ prose }) =>
    prose?.apply === undefined ? [] : sentencesIn(prose.apply).map((text) => sentence('apply', text, trace)),
  );
  const added = (point.prose?.addApply ?? [])
    .filter(({ when, options }) => options.some((id) => ids.has(id)) && truthOf(when, profile) === 'yes')
    .flatMap(({ text, authorities }) => cited(sentencesIn(text), authorities, trace));
  return [...own, ...added];
}

/** " (CISO, December 4)", " (CISO; was due December 4)": who finds out, and by when or since when it is late, as far as it is recorded. */
export function finderOf({ answer }: Pick<Point, 'answer'>, day: PaperDay): string {
  const value = answer?.value;
  if (value?.kind !== 'unknown') return '';
  const parts = [value.owner.trim(), value.dueOn === null ? '' : dueIn(value.dueOn, day)];
  const who = parts.filter((part) => part !== '').join(hasPassed(value.dueOn, day.asOf) ? '; ' : ', ');
  return who === '' ? '' : ` (${who})`;
}

/** " (CISO; December 4)": the same, and what is not recorded is said. */
function whoAndWhen(point: Point, day: PaperDay): string {
  const value = point.answer?.value;
  if (value?.kind !== 'unknown') return '';
  const owner = value.owner.trim() === '' ? 'no owner named' : value.owner.trim();
  const due = value.dueOn === null ? 'no date set' : dueIn(value.dueOn, day);
  return ` (${owner}; ${due})`;
}

/** "It is not yet known whether … (CISO; December 4)." or "It has not been answered whether …". */
export function unsettledOf(point: Point, day: PaperDay): readonly Sentence[] {
  const { whether } = point.question;
  const trace: Trace = [traceOf(point)];
  if (point.outcome === 'unknown') {
    return [sentence('unknown', `It is not yet known ${whether}${whoAndWhen(point, day)}`, trace)];
  }
  return point.outcome === 'open' ? [sentence('open', `No answer is recorded on ${whether}`, trace)] : [];
}

/** Noun phrases, with whether the verb beside them is plural. */
export interface Phrases {
  readonly text: string;
  readonly isPlural: boolean;
}

/** Phrases with an "and" or a comma of their own run into each other unless something stronger parts them. */
function isLongList(phrases: readonly NounPhrase[]): boolean {
  return phrases.length > 1 && phrases.some(({ text }) => / and |,/.test(text));
}

/** "owners’ consent, narrower rights and a tested kill switch". */
export function joinPhrases(phrases: readonly NounPhrase[]): Phrases | null {
  const [first] = phrases;
  if (first === undefined) return null;
  const texts = phrases.map(({ text }) => text);
  return {
    text: isLongList(phrases) ? joinClauses(texts) : joinWords(texts, 'and'),
    isPlural: phrases.length > 1 || first.plural === true,
  };
}

/** Words by which a phrase runs on: what follows is read as part of it, the verb of the whole list too. */
const RUNS_ON = /,| (?:and|or|with|of|for|that|made|to|from|on|in|by|at) /;

/** "A and B are missing"; where a phrase runs on, "Missing are A; and B". Empty for none. */
export function missingInWords(phrases: readonly NounPhrase[]): string {
  const joined = joinPhrases(phrases);
  if (joined === null) return '';
  const verb = joined.isPlural ? 'are' : 'is';
  const texts = phrases.map(({ text }) => text);
  return texts.length > 1 && texts.some((text) => RUNS_ON.test(text))
    ? `Missing ${verb} ${joinClauses(texts)}`
    : `${capitalized(joined.text)} ${verb} missing`;
}

/** What is there, by the option or by the ticks chosen. */
export function havesOf({ chosen }: Pick<Point, 'chosen'>): readonly NounPhrase[] {
  return chosen.flatMap(({ prose }) => prose?.have ?? []);
}

/** What is not there: of a single choice what the option lacks, of ticks what was not ticked. */
export function lacksOf(point: Point): readonly NounPhrase[] {
  const { question, chosen, prose } = point;
  if (!isShort(point)) return [];
  if (question.type === 'single') return chosen.flatMap((each) => each.prose?.lack ?? []);
  const ticked = new Set(chosen.map(({ option }) => option.id));
  return question.options
    .filter(({ id, exclusive }) => !ticked.has(id) && exclusive !== true)
    .flatMap(({ id }) => prose?.options[id]?.lack ?? []);
}
