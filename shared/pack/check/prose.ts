/**
 * Checks what documents say of an answer: nothing beyond the option, no duty that is not a rule's, no word too many.
 * Reads no law; a second reader does that.
 */
import type { PackProblem } from '../pack-problem';
import { questionsOf, within, type PackPlace } from '../places';
import { proseOf, type LocatedProse } from '../prose-places';
import type { Option, OptionProse, Question } from '../schema';
import { DUTY_WORDS, EMPTY_WORDS } from './banned-words';
import { packProblemAt, type CheckInput } from './types';

const MOST = { board: 22, apply: 45, fix: 28, phrase: 12 } as const;
const HALF = 0.5;

/** True of everything or of nothing: only the worst option may say it. */
const ABSOLUTES = /\b(?:no|never|nobody|none|nothing|cannot|any|always|all)\b/i;

function problem(at: PackPlace, step: string, message: string): PackProblem {
  return packProblemAt('prose', within(at, step, null), message);
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}

function isSentence(text: string): boolean {
  return /^[\p{Lu}\p{N}“]/u.test(text) && text.endsWith('.');
}

/** An option with what is said of it. */
interface Told {
  readonly at: PackPlace;
  /** The option as a reader would call it. */
  readonly of: string;
  readonly question: Question;
  readonly option: Option;
  readonly prose: OptionProse;
}

/** What kind an option is follows from what it is worth. */
function kindProblems({ at, of, question, option, prose }: Told): readonly PackProblem[] {
  const wrong = (words: string) => [problem(at, 'kind', `${of} ${words} (${question.id}).`)];
  const { effectiveness } = option;
  if (question.type === 'multi') return [];
  if (prose.kind === 'strength' && effectiveness < 1 && option.finding !== undefined) {
    return wrong('leaves something to be done, so it is no strength');
  }
  if (effectiveness === 1 && prose.kind !== 'strength') {
    return wrong('is the best answer, so it is a strength');
  }
  const isGap = effectiveness < HALF;
  if (isGap === (prose.kind === 'gap')) return [];
  return wrong(`counts ${String(effectiveness)}: below one half is a gap, from there on it is none`);
}

function phraseProblems({ at, of, prose }: Told): readonly PackProblem[] {
  const { kind, have, lack } = prose;
  const phrases = Object.entries({ have, lack }).filter(
    ([, phrase]) => phrase !== undefined && (wordsIn(phrase.text) > MOST.phrase || phrase.text.endsWith('.')),
  );
  return [
    ...(kind === 'strength' && have === undefined
      ? [packProblemAt('prose', at, `${of} is a strength: say what is there ("have").`)]
      : []),
    ...(kind === 'gap' && lack === undefined
      ? [packProblemAt('prose', at, `${of} is a gap: say what is not there ("lack").`)]
      : []),
    ...phrases.map(([name]) =>
      problem(at, name, `"${name}" of ${of} is a noun phrase of at most ${String(MOST.phrase)} words.`),
    ),
  ];
}

/** A text with what it may be and say. */
interface Line {
  readonly text: string;
  readonly most: number;
  readonly mayBeAbsolute: boolean;
}

/** What is wrong with a text, in words that follow its name. */
function faultsOf({ text, most, mayBeAbsolute }: Line): readonly string[] {
  const absolute = mayBeAbsolute ? undefined : ABSOLUTES.exec(text)?.[0];
  const word = DUTY_WORDS.exec(text)?.[0] ?? EMPTY_WORDS.exec(text)?.[0];
  return [
    ...(isSentence(text) ? [] : ['is not a whole sentence']),
    ...(wordsIn(text) > most ? [`has more than ${String(most)} words`] : []),
    ...(absolute === undefined ? [] : [`says "${absolute}", which only the worst option can make true`]),
    ...(word === undefined ? [] : [`says "${word}"`]),
  ];
}

function sentenceProblems({ at, of, option, prose: { board, apply } }: Told): readonly PackProblem[] {
  const mayBeAbsolute = option.effectiveness === 0;
  const lines = [
    { name: 'board', text: board, most: MOST.board },
    { name: 'apply', text: apply, most: MOST.apply },
  ];
  return lines.flatMap(({ name, text, most }) =>
    (text === undefined ? [] : faultsOf({ text, most, mayBeAbsolute })).map((fault) =>
      problem(at, name, `"${name}" of ${of} ${fault}.`),
    ),
  );
}

function optionProblems(located: LocatedProse, question: Question): readonly PackProblem[] {
  const { part: prose } = located;
  return question.options.flatMap((option) => {
    const of = `"${option.label}" of ${question.id}`;
    const own = prose.options[option.id];
    if (own === undefined) return [problem(located, 'options', `Nothing is written of ${of}.`)];
    const at = within(located, `options.${option.id}`, null);
    const told: Told = { at, of, question, option, prose: own };
    return [...kindProblems(told), ...phraseProblems(told), ...sentenceProblems(told)];
  });
}

function fixProblems(located: LocatedProse): readonly PackProblem[] {
  const { fix, question } = located.part;
  const isClause = !fix.endsWith('.') && !/^\p{Lu}\p{Ll}/u.test(fix) && wordsIn(fix) <= MOST.fix;
  if (isClause) return [];
  return [
    problem(
      located,
      'fix',
      `What to do about ${question} is a clause of at most ${String(MOST.fix)} words, without capital or full stop.`,
    ),
  ];
}

/** What is to end is a gap, and said in words. */
function stopProblems(located: LocatedProse): readonly PackProblem[] {
  const { stop, stopOn = [], options, question } = located.part;
  if (stop === undefined && stopOn.length > 0)
    return [problem(located, 'stopOn', `Nothing says what is to stop on ${question} ("stop").`)];
  return stopOn
    .filter((id) => options[id] !== undefined && options[id].kind !== 'gap')
    .map((id) =>
      problem(located, 'stopOn', `The answer "${id}" of ${question} is no gap: nothing is to stop.`),
    );
}

/** A pack that tells one question in prose tells every one: a memo cannot change its voice halfway. */
function untold({ pack }: CheckInput): readonly PackProblem[] {
  if (pack.prose.length === 0) return [];
  const told = new Set(proseOf(pack).map(({ part }) => part.question));
  return questionsOf(pack)
    .filter(({ part }) => !told.has(part.id))
    .map((question) =>
      packProblemAt('prose', question, `nothing is written of ${question.owner} for documents.`),
    );
}

function repeated(located: readonly LocatedProse[]): readonly PackProblem[] {
  const seen = new Map<string, string>();
  return located.flatMap((each) =>
    Object.entries(each.part.options).flatMap(([id, { board, apply }]) =>
      [board, apply].flatMap((text) => {
        if (text === undefined) return [];
        const other = seen.get(text);
        seen.set(text, each.part.question);
        return other === undefined
          ? []
          : [problem(each, `options.${id}`, `"${text}" stands already in ${other}.`)];
      }),
    ),
  );
}

/** Duties and prohibitions of the questions that no entry of `duties.json` tells in short. */
function untoldDuties({ pack }: CheckInput): readonly PackProblem[] {
  if (pack.dutySummaries.length === 0) return [];
  return questionsOf(pack).flatMap((question) =>
    question.part.duties
      .filter(({ kind }) => kind === 'duty' || kind === 'prohibition')
      .filter(
        ({ authority, pin }) =>
          !pack.dutySummaries.some(
            (each) =>
              each.authority === authority &&
              (each.pins === undefined || (pin !== undefined && each.pins.includes(pin))),
          ),
      )
      .map(({ authority, pin = '' }) =>
        packProblemAt(
          'prose',
          question,
          `the rule ${authority} ${pin} of ${question.owner} is not told in duties.json.`,
        ),
      ),
  );
}

/** Everything wrong with the prose of a pack; none for a pack without any. */
export function checkProse(input: CheckInput): readonly PackProblem[] {
  const questions = new Map(questionsOf(input.pack).map(({ part }) => [part.id, part]));
  const located = proseOf(input.pack);
  const own = located.flatMap((each) => {
    const question = questions.get(each.part.question);
    return question === undefined
      ? []
      : [...fixProblems(each), ...stopProblems(each), ...optionProblems(each, question)];
  });
  return [...own, ...repeated(located), ...untold(input), ...untoldDuties(input)];
}
