/** What an answer says of how long evidence is there, in sentences. Says no more than the answer. */
import { countOf } from '../base/words';
import type { KeptUntil, LoggedAnswer, RetentionOption } from '../incident/preservation';
import type { PreservationBearing, PreservationSaid } from '../incident/preservation-answers';
import { answerInShort } from './answer-words';
import { formatDate } from './format';

type Reading = RetentionOption['reading'];
type KeptFor = RetentionOption['searchable'];
type Kept = NonNullable<PreservationSaid['kept']>;

const LOGGED_WORDS: Readonly<Record<LoggedAnswer, string>> = {
  yes: 'yes',
  no: 'no',
  'not-known': 'not known',
};

/** "Logged, “Accounts and sign-in”: yes." or the question with its answer in short. */
export function bearingInWords({ question, answer, tick }: PreservationBearing): string {
  if (tick !== null) return `Logged, “${tick.option.label}”: ${LOGGED_WORDS[tick.logged]}.`;
  const said = answerInShort(question, answer?.value ?? null);
  return `${question.text} ${said.replace(/\.$/, '')}.`;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

function lengthInWords({ unit, value }: KeptFor): string {
  const singular = unit.slice(0, -1);
  const number = NUMBERS[value - 1];
  return number === undefined ? countOf(value, singular) : `${number} ${value === 1 ? singular : unit}`;
}

const LENGTHS: Readonly<Record<Reading, (searchable: string, retrievable: string) => string>> = {
  about: (searchable, retrievable) => `kept for about ${searchable} searchable, ${retrievable} retrievable`,
  'at-least': (searchable, retrievable) =>
    `kept for ${searchable} searchable, ${retrievable} retrievable, or longer`,
  'less-than': (searchable, retrievable) =>
    `kept for less than ${searchable} searchable or less than ${retrievable} retrievable, or not kept`,
};

/** "kept for about three months searchable, six months retrievable", and no further than the answer goes. */
export function retentionInWords({ searchable, retrievable, reading }: RetentionOption): string {
  return LENGTHS[reading](lengthInWords(searchable), lengthInWords(retrievable));
}

function leftInWords(daysLeft: number): string {
  return daysLeft === 0 ? 'today is the last day' : `${countOf(daysLeft, 'day')} left`;
}

function untilInWords(what: string, { day, daysLeft }: KeptUntil, reading: Reading): string {
  const on = formatDate(day);
  if (reading === 'at-least')
    return daysLeft < 0
      ? `${what} at least until ${on}, which has passed: may already be gone`
      : `${what} at least until ${on}, ${leftInWords(daysLeft)}`;
  return daysLeft < 0
    ? `${what} until about ${on}, which has passed: may already be gone`
    : `${what} until about ${on}, ${leftInWords(daysLeft)}`;
}

/**
 * Until when what was recorded at the earliest moment on record is there.
 *
 * @param momentName - what that moment is called, as it stands within a sentence
 */
export function keptTracesInWords(kept: Kept, momentName: string): string {
  switch (kept.kind) {
    case 'not-known':
      return 'How long the main logs are kept is not known: ask today, and suspend deletion first.';
    case 'not-logged':
      return 'The answer does not name these logs among those that are captured: for how long any are kept is not known.';
    case 'less-than':
      return `By the answer, the main logs are ${retentionInWords(kept.option)}: what is asked for may already be gone. No day can be given.`;
    case 'no-moment':
      return `By the answer, the main logs are ${retentionInWords(kept.option)}. No moment that has come is on record with its time, so no day can be given.`;
    case 'until': {
      const { option, from, searchable, retrievable } = kept;
      const days = [
        untilInWords('searchable', searchable, option.reading),
        untilInWords('retrievable', retrievable, option.reading),
      ].join('; ');
      const day = formatDate(from.time.at);
      return `By the answer, the main logs are ${retentionInWords(option)}. What was recorded at the earliest moment on record (${momentName}, ${day}): ${days}. If the incident began before, earlier traces go first.`;
    }
  }
}
