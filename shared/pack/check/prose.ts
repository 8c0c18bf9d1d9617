/**
 * Checks what documents say of an answer: nothing beyond the option, no duty that is not a rule's, no word too many.
 * Reads no law; a second reader does that.
 */
import type { PackProblem } from '../pack-problem';
import { questionsOf, type LocatedPart } from '../places';
import { proseOf, type LocatedProse } from '../prose-places';
import type { Option, OptionProse, Question } from '../schema';
import { packProblemAt, type CheckInput } from './types';

const MOST = { board: 22, apply: 45, fix: 28, phrase: 12 } as const;
const HALF = 0.5;

/** True of everything or of nothing: only the worst option may say it. */
const ABSOLUTES = /\b(?:no|never|nobody|none|nothing|cannot|any|always|all)\b/i;
/** Who must do what depends on profile and day: the duties say it. */
const DUTY_WORDS = /\b(?:must|required|requires|duty|duties|obliged|obligations?|shall)\b/i;
const EMPTY_WORDS =
  /\b(?:robust|moreover|furthermore|notably|significantly|in order to|however|also|additionally|crucial)\b/i;

type At = Omit<LocatedPart<unknown>, 'part'>;

function problem(at: At, step: string, message: string): PackProblem {
  return packProblemAt('prose', { ...at, path: `${at.path}.${step}` }, message);
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}

function isSentence(text: string): boolean {
  return /^[\p{Lu}\p{N}“]/u.test(text) && text.endsWith('.');
}

interface Told {
  readonly at: At;
  readonly id: string;
  readonly question: Question;
  readonly option: Option;
  readonly prose: OptionProse;
}

/** What kind an option is follows from what it is worth. */
function kindProblems({ at, id, question, option, prose }: Told): readonly PackProblem[] {
  const step = `options.${option.id}.kind`;
  const of = `"${option.label}" of ${question.id}`;
  const { effectiveness } = option;
  if (question.type === 'multi') return [];
  if (prose.kind === 'strength' && effectiveness < 1 && option.finding !== undefined) {
    return [problem(at, step, `${of} leaves something to be done, so it is no strength (${id}).`)];
  }
  if (effectiveness === 1 && prose.kind !== 'strength') {
    return [problem(at, step, `${of} is the best answer, so it is a strength (${id}).`)];
  }
  const isGap = effectiveness < HALF;
  if (isGap === (prose.kind === 'gap')) return [];
  return [
    problem(
      at,
      step,
      `${of} counts ${String(effectiveness)}: below one half is a gap, from there on it is none (${id}).`,
    ),
  ];
}

function phraseProblems({ at, question, option, prose }: Told): readonly PackProblem[] {
  const of = `"${option.label}" of ${question.id}`;
  const { kind, have, lack } = prose;
  const wants = [
    ...(kind === 'strength' && have === undefined
      ? [problem(at, `options.${option.id}`, `${of} is a strength: say what is there ("have").`)]
      : []),
    ...(kind === 'gap' && lack === undefined
      ? [problem(at, `options.${option.id}`, `${of} is a gap: say what is not there ("lack").`)]
      : []),
  ];
  const phrases = Object.entries({ have, lack }).flatMap(([name, phrase]) => {
    if (phrase === undefined) return [];
    const isLong = wordsIn(phrase.text) > MOST.phrase;
    const isWhole = phrase.text.endsWith('.');
    return isLong || isWhole
      ? [
          problem(
            at,
            `options.${option.id}.${name}`,
            `"${name}" of ${of} is a noun phrase of at most ${String(MOST.phrase)} words.`,
          ),
        ]
      : [];
  });
  return [...wants, ...phrases];
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

function sentenceProblems({ at, question, option, prose }: Told): readonly PackProblem[] {
  const mayBeAbsolute = option.effectiveness === 0;
  const lines: readonly (readonly [string, Line | null])[] = [
    ['board', { text: prose.board, most: MOST.board, mayBeAbsolute }],
    ['apply', prose.apply === undefined ? null : { text: prose.apply, most: MOST.apply, mayBeAbsolute }],
  ];
  return lines.flatMap(([name, line]) =>
    (line === null ? [] : faultsOf(line)).map((fault) =>
      problem(
        at,
        `options.${option.id}.${name}`,
        `"${name}" of "${option.label}" of ${question.id} ${fault}.`,
      ),
    ),
  );
}

function optionProblems(located: LocatedProse, question: Question): readonly PackProblem[] {
  const { part: prose } = located;
  return question.options.flatMap((option) => {
    const own = prose.options[option.id];
    if (own === undefined) {
      return [problem(located, 'options', `Nothing is written of "${option.label}" of ${question.id}.`)];
    }
    const told: Told = { at: located, id: question.id, question, option, prose: own };
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
    return question === undefined ? [] : [...fixProblems(each), ...optionProblems(each, question)];
  });
  return [...own, ...repeated(located), ...untold(input), ...untoldDuties(input)];
}
