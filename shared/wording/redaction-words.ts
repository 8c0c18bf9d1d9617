/** What counsel is told about near matches and terms that give themselves away, on screen and by the command. Words only. */
import { countOf, joinWords } from '../base/words';

/** What is said of words near a term. */
interface NearWords {
  readonly term: string;
  readonly why: 'part' | 'spelling' | 'handle' | 'initials' | 'letters' | 'ending';
  readonly count: number;
  readonly places: readonly string[];
  readonly isCommon?: true | undefined;
}

const WHY: Readonly<Record<NearWords['why'], string>> = {
  part: 'part of',
  spelling: 'another spelling of',
  handle: 'made of the name',
  initials: 'the initials of',
  letters: 'the letters of',
  ending: 'with another ending,',
};

/** Beside words that are few letters, a number, or words of the law. */
const CAUTION =
  '; caution: short or a common word, and to redact it takes it out of every typed text, whatever it means there';

const PLACES_NAMED = 3;

/** “part of “Ana Ruiz”; 2 times, in the note on GOV-01”. */
export function nearInWords({ term, why, count, places, isCommon }: NearWords): string {
  const named = places.slice(0, PLACES_NAMED);
  const more = places.length - named.length;
  const where = [...named, ...(more > 0 ? [countOf(more, 'other text')] : [])];
  return `${WHY[why]} “${term}”; ${countOf(count, 'time')}, in ${joinWords(where, 'and')}${isCommon === true ? CAUTION : ''}`;
}

/** What is said of a term that what is left gives away. */
interface GivenAwayWords {
  readonly term: string;
  readonly how: 'public' | 'beside';
  readonly count: number;
  readonly example: string;
}

/** A whole sentence on what gives a term away. */
export function givenAwayInWords({ term, how, count, example }: GivenAwayWords): string {
  return how === 'public'
    ? `“${term}” stands ${countOf(count, 'time')} in the law’s own words or in fixed words of the document, which are never redacted: “${example}”. Beside them a reader may guess what the marks hide.`
    : `What is left beside ${countOf(count, 'mark')} for “${term}” can be completed from public words: “${example}”.`;
}

/** What the search for names cannot see. The dialog and docs/security.md say it alike. */
export const REDACTION_LIMITS = [
  'nicknames, job titles and descriptions (“the chief executive”)',
  'translations, and a name in another script than the one listed (Latin for Chinese, simplified for traditional, its reading in kana)',
  'abbreviations other than initials, misspellings, inflected forms other than common Slavic case endings, and letters spaced out one by one',
  'pictures, and what stands in files named as evidence',
] as const;
