/** Checks a pack for every day of a span. Only days on which a date of the pack falls, and those after, can differ. */
import { nextDay } from '../../base/days';
import type { PackProblem } from '../pack-problem';
import type { Pack } from '../schema';
import { checkSourcesOn } from './sources';
import type { CheckInput } from './types';

/** From the first day an assessment may be made for to the end of the years the documents speak of. */
export const CHECKED_DAYS = { first: '2026-06-02', last: '2028-12-31' } as const;

/** The days from which something stands otherwise than on the day before. */
export function turningDays(pack: Pack): readonly string[] {
  const ends = pack.authorities.flatMap(({ expiresOn, confirmedThrough, reportedThrough }) =>
    [expiresOn, confirmedThrough, reportedThrough].flatMap((day) =>
      day === undefined ? [] : [nextDay(day)],
    ),
  );
  const starts = pack.authorities.flatMap(({ effectiveOn }) => effectiveOn ?? []);
  const spans = [
    ...pack.modules.flatMap((module) => module.questions.flatMap((question) => question.duties)),
    ...pack.clocks,
  ].flatMap(({ from, until }) => [
    ...(from === undefined ? [] : [from]),
    ...(until === undefined ? [] : [nextDay(until)]),
  ]);
  const { first, last } = CHECKED_DAYS;
  const days = [first, ...ends, ...starts, ...spans, last];
  return [...new Set(days)].filter((day) => first <= day && day <= last).toSorted();
}

/** Every text that the pack's own dates contradict on some day of the span, each named once, with its first day. */
export function checkDays({ pack }: CheckInput): readonly PackProblem[] {
  const found = new Map<string, PackProblem>();
  for (const asOf of turningDays(pack)) {
    for (const problem of checkSourcesOn({ pack, asOf })) {
      const key = `${problem.rule} ${problem.file} ${problem.path}`;
      if (!found.has(key)) found.set(key, problem);
    }
  }
  return [...found.values()];
}
