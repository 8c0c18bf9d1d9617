/** Checks what a pack lets an answer say: a statement for each, a finding where something is left to be done. */
import { questionsOf, within, type LocatedPart, type LocatedQuestion } from '../places';
import type { PackProblem } from '../pack-problem';
import type { Option } from '../schema';
import { packProblemAt, type CheckInput } from './types';

const MOST_WORDS = 40;
/** A second sentence that points back: it does not say what it speaks of. */
const UNCLEAR = /[.] (It|They|This|These|That) (?:is|are|was|were|has|have|does|do|names?)\b/;

/** What a text that is printed whatever the profile and the day may not say, and where it belongs instead. */
const NOT_CONSTANT = [
  {
    // Only a duty, with whom it reaches and on which days, says what has to be done.
    rule: 'duty-word',
    pattern: /\b(?:must|is required to|are required to|has to|have to|obliged)\b/i,
    words: (found: string) => `says "${found}" to everyone. Say whom the law reaches in "duties".`,
  },
  {
    rule: 'day-word',
    pattern:
      /\b(?:today|currently|as of now|not yet in force|takes? effect|will take effect|has (?:ended|expired|lapsed)|no longer in force)\b/i,
    words: (found: string) =>
      `says "${found}" on every day. Say it in "duties" or in "variants", which know the day.`,
  },
] as const;

function optionProblems(question: LocatedQuestion): readonly PackProblem[] {
  const { type, options, partial } = question.part;
  const best = Math.max(...options.map((option) => option.effectiveness));
  const leavesWork = (option: Option) =>
    type === 'single' ? option.effectiveness < best : option.exclusive === true;
  const problems = options.flatMap((option, place) => {
    const at = within(question, `options.${String(place)}`, option);
    const has = option.finding !== undefined;
    if (has === leavesWork(option)) return [];
    const words = has
      ? `The answer "${option.label}" of ${question.owner} leaves nothing to be done, so it has no finding.`
      : `The answer "${option.label}" of ${question.owner} needs a finding: what it leaves to be done.`;
    return [packProblemAt('finding-place', at, words)];
  });
  if ((type === 'multi') === (partial !== undefined)) return problems;
  const words =
    type === 'multi'
      ? `${question.owner} needs "partial": what any incomplete set of ticks leaves to be done.`
      : `Only one option of ${question.owner} can be chosen, so "partial" has no place in it.`;
  return [...problems, packProblemAt('finding-place', within(question, 'partial', null), words)];
}

function statementProblems(question: LocatedQuestion): readonly PackProblem[] {
  return question.part.options.flatMap(({ statement }, place) => {
    const at = within(question, `options.${String(place)}.statement`, statement);
    const count = statement.split(/\s+/).length;
    if (!statement.endsWith('.')) {
      return [
        packProblemAt('statement-form', at, `A statement of ${question.owner} is not a whole sentence.`),
      ];
    }
    const unclear = UNCLEAR.exec(statement)?.[1];
    if (unclear !== undefined) {
      const words = `A statement of ${question.owner} goes on with "${unclear}": say what is meant, since the sentence may be read alone.`;
      return [packProblemAt('statement-form', at, words)];
    }
    if (count <= MOST_WORDS) return [];
    const words = `A statement of ${question.owner} has ${String(count)} words; at most ${String(MOST_WORDS)} are allowed.`;
    return [packProblemAt('statement-form', at, words)];
  });
}

/** Every text of a question that is printed whatever the profile and the day. */
function constantTexts(question: LocatedQuestion): readonly LocatedPart<string>[] {
  const { text, why, whether, options, partial } = question.part;
  const own = Object.entries({ text, why, whether }).map(([step, words]) => within(question, step, words));
  const answers = options.flatMap((option, place) => {
    const { label, meaning, statement, finding } = option;
    const texts = {
      label,
      meaning,
      statement,
      'finding.title': finding?.title,
      'finding.action': finding?.action,
    };
    return Object.entries(texts).flatMap(([step, words]) =>
      words === undefined ? [] : [within(question, `options.${String(place)}.${step}`, words)],
    );
  });
  const left = partial === undefined ? [] : [partial.title, partial.action];
  return [...own, ...answers, ...left.map((words) => within(question, 'partial', words))];
}

function constantProblems(question: LocatedQuestion): readonly PackProblem[] {
  return constantTexts(question).flatMap((place) =>
    NOT_CONSTANT.flatMap(({ rule, pattern, words }) => {
      const found = pattern.exec(place.part)?.[0];
      return found === undefined ? [] : [packProblemAt(rule, place, `${question.owner} ${words(found)}`)];
    }),
  );
}

/** Answers without their sentence or finding, and texts that state as constant what depends on whom or when. */
export function checkAnswers({ pack }: CheckInput): readonly PackProblem[] {
  return questionsOf(pack).flatMap((question) => [
    ...optionProblems(question),
    ...statementProblems(question),
    ...constantProblems(question),
  ]);
}
