/** Checks that no wording stands twice and that questions can be read with ease. */
import { questionsOf, within, type LocatedPart, type LocatedQuestion } from '../places';
import { readingGrade } from './reading-grade';
import type { PackProblem } from '../pack-problem';
import { packProblemAt, type CheckInput } from './types';

/** The highest Flesch–Kincaid grade of a question, and of the reason given for asking it. */
const HIGHEST_GRADE = { text: 16, why: 14 } as const;

/** A grade says nothing of a text shorter than this: two terms of art would decide it. */
const FEWEST_WORDS = 16;

/** The wording without case, punctuation and spacing. */
function normalized(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function repeated(what: string, texts: readonly LocatedPart<string>[]): readonly PackProblem[] {
  const first = new Map<string, LocatedPart<string>>();
  return texts.flatMap((text) => {
    const words = normalized(text.part);
    const other = first.get(words);
    if (other === undefined) {
      first.set(words, text);
      return [];
    }
    const message = `${what} "${text.part}" of ${text.owner} stands already in ${other.owner}.`;
    return [packProblemAt('duplicate-wording', text, message)];
  });
}

function optionLabels(question: LocatedQuestion): readonly LocatedPart<string>[] {
  return question.part.options.map(({ label }, place) =>
    within(
      { ...question, owner: `the options of ${question.owner}` },
      `options.${String(place)}.label`,
      label,
    ),
  );
}

function hardToRead(question: LocatedQuestion): readonly PackProblem[] {
  return (['text', 'why'] as const).flatMap((field) => {
    const grade = readingGrade(question.part[field]);
    if (question.part[field].split(/\s+/).length < FEWEST_WORDS) return [];
    if (grade <= HIGHEST_GRADE[field]) return [];
    const what = field === 'text' ? question.owner : `The reason given for ${question.owner}`;
    const limit = String(HIGHEST_GRADE[field]);
    const message = `${what} reads at grade ${grade.toFixed(1)}; at most ${limit} is allowed. Use shorter sentences and shorter words.`;
    return [packProblemAt('reading-grade', within(question, field, null), message)];
  });
}

function findingTitles(question: LocatedQuestion): readonly LocatedPart<string>[] {
  const { options, partial } = question.part;
  return [
    ...options.flatMap(({ finding }, place) =>
      finding === undefined
        ? []
        : [within(question, `options.${String(place)}.finding.title`, finding.title)],
    ),
    ...(partial === undefined ? [] : [within(question, 'partial.title', partial.title)]),
  ];
}

/** Wording that stands twice or is hard to read. */
export function checkWording({ pack }: CheckInput): readonly PackProblem[] {
  const questions = questionsOf(pack);
  return [
    ...repeated(
      'The wording',
      questions.map((question) => within(question, 'text', question.part.text)),
    ),
    ...questions.flatMap((question) => repeated('The option', optionLabels(question))),
    ...repeated('The finding', questions.flatMap(findingTitles)),
    ...questions.flatMap(hardToRead),
  ];
}
