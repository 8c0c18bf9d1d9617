/**
 * Searches what was written into assessments. Every text comes from the registry of records, so that no kind of record
 * and no field is passed over. Pure; the index is a value, and gone with whoever holds it.
 */
import { contentTexts, type RecordText } from '../assessment/content';
import { RECORD_KINDS } from '../assessment/record-kinds';
import type { Answer, Assessment } from '../assessment/schema';
import { contentHeadSchema } from '../assessment/schema-content';
import type { RecordKinds } from '../assessment/schema-record-kind';
import { listTexts } from '../assessment/schema-texts';
import { foldText } from '../base/fold';
import { recordTextName } from '../wording/record-words';

/** What stands today. Frozen states repeat it, and the log repeats both: they are looked at on History. */
const SEARCHED_KINDS: RecordKinds = Object.fromEntries(
  Object.entries(RECORD_KINDS).filter(([name]) => name !== 'snapshot' && name !== 'audit'),
);

/** Where a text stands. */
export interface WrittenAt {
  /** The kind of the record; `head` for name and profile. */
  readonly kind: string;
  /** What tells the record from others of its kind; of an entry of an incident, the incident. */
  readonly key: string;
}

/** One text, and where it stands. */
export interface WrittenText extends WrittenAt {
  /** As a reader calls it, e.g. "the note on GOV-01". */
  readonly name: string;
  readonly text: string;
  /** It says what the record is, such as the title of an action. */
  readonly isTitle: boolean;
  /** It is for counsel’s eyes. */
  readonly isPrivileged: boolean;
}

/** One assessment, ready to be searched. */
export interface SearchedAssessment {
  readonly texts: readonly WrittenText[];
  /** All texts in the form in which they are looked for, with a line break between them. */
  readonly folded: string;
  /** Where in `folded` each text begins. */
  readonly starts: readonly number[];
}

/** The words for what was chosen in an answer; empty where nothing was. */
export type ChoiceWords = (answer: Answer) => string;

/** The same few names and choices are repeated in every assessment: each is kept once. */
export class KnownTexts {
  readonly #same = new Map<string, string>();
  readonly #folded = new Map<string, string>();

  /** The very text that was given first. */
  once(text: string): string {
    const known = this.#same.get(text);
    if (known !== undefined) return known;
    this.#same.set(text, text);
    return text;
  }

  /** A text of the pack as it is looked for. */
  fold(text: string): string {
    const known = this.#folded.get(text);
    if (known !== undefined) return known;
    const folded = foldText(text);
    this.#folded.set(text, folded);
    return folded;
  }
}

const HEAD_NAMES: Readonly<Record<string, string>> = {
  title: 'the name of the assessment',
  organisation: 'the organization',
  preparedBy: 'who prepares the file',
  preparedFor: 'whom the memo is for',
};

function headTexts({ title, profile }: Assessment): readonly WrittenText[] {
  return listTexts(contentHeadSchema, { title, profile }).map(({ text, path, audience }) => ({
    kind: 'head',
    key: '',
    name: HEAD_NAMES[path.at(-1) ?? ''] ?? 'the profile',
    text,
    isTitle: path.at(-1) === 'title',
    isPrivileged: audience === 'counsel',
  }));
}

function keyOfRecord({ kind, value }: RecordText): string {
  if (typeof value === 'object' && value !== null && 'incident' in value && kind === 'incident')
    return String(value.incident);
  return SEARCHED_KINDS[kind]?.key(value) ?? '';
}

/** A piece of evidence is known by what it is called, not by the field that says so. */
function nameOf(found: RecordText): string {
  const name = recordTextName(found);
  return found.path[0] === 'evidence' ? name.replace(/^the label /, 'the evidence ') : name;
}

/** Who wrote a record last is no text of it. */
function isWritten({ text, path }: RecordText): boolean {
  return text.trim() !== '' && path.at(-1) !== 'updatedBy';
}

function recordTexts(assessment: Assessment, known: KnownTexts): readonly WrittenText[] {
  return contentTexts(assessment, ['fact', 'work', 'history'], SEARCHED_KINDS)
    .filter(isWritten)
    .map((found) => ({
      kind: found.kind,
      key: known.once(keyOfRecord(found)),
      name: known.once(nameOf(found)),
      text: found.text,
      isTitle: found.isTitle,
      isPrivileged: found.audience === 'counsel',
    }));
}

function choiceTexts(
  answers: readonly Answer[],
  words: ChoiceWords,
  known: KnownTexts,
): readonly WrittenText[] {
  return answers.flatMap((answer) => {
    const text = words(answer);
    if (text === '') return [];
    const name = known.once(`the answer to ${answer.questionId}`);
    return [{ kind: 'answer', key: answer.questionId, name, text, isTitle: false, isPrivileged: false }];
  });
}

/** Takes the texts of an assessment together. */
export function indexAssessment(
  assessment: Assessment,
  { choiceWords, known }: { readonly choiceWords: ChoiceWords; readonly known: KnownTexts },
): SearchedAssessment {
  const written = [
    ...headTexts(assessment).filter(({ text }) => text.trim() !== ''),
    ...recordTexts(assessment, known),
  ];
  const chosen = choiceTexts(assessment.answers, choiceWords, known);
  const folded = [
    ...written.map(({ text }) => foldText(text)),
    ...chosen.map(({ text }) => known.fold(text)),
  ];
  const starts: number[] = [];
  let at = 0;
  for (const each of folded) {
    starts.push(at);
    at += each.length + 1;
  }
  return { texts: [...written, ...chosen], folded: folded.join('\n'), starts };
}

/** Which text a place in the folded texts belongs to. */
function textAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The texts that hold every word, in any order and inside longer words; none for no word.
 *
 * @param words - as `foldedWords` gives them
 * @param most - texts wanted at most
 */
export function searchIn(
  { texts, folded, starts }: SearchedAssessment,
  words: readonly string[],
  most: number,
): readonly WrittenText[] {
  // The longest first: it is the rarest, and most assessments are done with at once.
  const [first, ...others] = words.toSorted((a, b) => b.length - a.length);
  if (first === undefined || others.some((word) => !folded.includes(word))) return [];
  const found: WrittenText[] = [];
  let place = folded.indexOf(first);
  while (place >= 0 && found.length < most) {
    const index = textAt(starts, place);
    const end = (starts[index + 1] ?? folded.length + 1) - 1;
    const own = folded.slice(starts[index], end);
    const text = texts[index];
    if (text !== undefined && others.every((word) => own.includes(word))) found.push(text);
    place = folded.indexOf(first, end);
  }
  return found;
}
