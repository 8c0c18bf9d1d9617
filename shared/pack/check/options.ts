/** Checks that the options of every question run from best to worst and span the whole scale. */
import { questionsOf, within, type LocatedQuestion } from '../places';
import type { PackProblem } from '../pack-problem';
import { packProblemAt, type CheckInput } from './types';

/** Shares are written with two or three decimals; their sum need only be 1 to that precision. */
const SUM_TOLERANCE = 0.0005;

type Found = (step: string, message: string) => PackProblem;

function finder(question: LocatedQuestion): Found {
  return (step, message) => packProblemAt('option-order', within(question, step, null), message);
}

function checkSingle(question: LocatedQuestion): readonly PackProblem[] {
  const found = finder(question);
  const { options } = question.part;
  const values = options.map((option) => option.effectiveness);
  const problems = options.flatMap((option, place) => {
    const before = options[place - 1];
    if (before === undefined || option.effectiveness < before.effectiveness) return [];
    const words = `The options of ${question.owner} must run from best to worst, but "${option.label}" does not count less than "${before.label}" above it.`;
    return [found(`options.${String(place)}.effectiveness`, words)];
  });
  if (Math.max(...values) !== 1) {
    problems.push(found('options.0.effectiveness', `The best option of ${question.owner} must count 1.`));
  }
  if (Math.min(...values) !== 0) {
    const last = `options.${String(options.length - 1)}.effectiveness`;
    problems.push(found(last, `The worst option of ${question.owner} must count 0.`));
  }
  const alone = options.findIndex((option) => option.exclusive === true);
  if (alone === -1) return problems;
  const words = `Only one option of ${question.owner} can be chosen anyway; "exclusive" belongs in questions of type "multi".`;
  return [...problems, found(`options.${String(alone)}.exclusive`, words)];
}

function checkMulti(question: LocatedQuestion): readonly PackProblem[] {
  const found = finder(question);
  const { options } = question.part;
  const shares = options.filter((option) => option.exclusive !== true);
  const sum = shares.reduce((total, option) => total + option.effectiveness, 0);
  const problems = options.flatMap((option, place) => {
    if (option.exclusive !== true || option.effectiveness === 0) return [];
    const words = `"${option.label}" of ${question.owner} stands alone, so it must count 0.`;
    return [found(`options.${String(place)}.effectiveness`, words)];
  });
  if (Math.abs(sum - 1) > SUM_TOLERANCE) {
    const words = `The ticks of ${question.owner} must add up to 1, but they add up to ${String(Number(sum.toFixed(3)))}.`;
    problems.push(found('options', words));
  }
  if (shares.length === options.length) {
    const words = `${question.owner} needs an option that stands alone, such as "None of these" ("exclusive": true), or nobody can say so.`;
    problems.push(found('options', words));
  }
  return problems;
}

/** Options that are out of order, do not reach both ends of the scale, or leave no way to say "none". */
export function checkOptions({ pack }: CheckInput): readonly PackProblem[] {
  return questionsOf(pack).flatMap((question) =>
    question.part.type === 'single' ? checkSingle(question) : checkMulti(question),
  );
}
