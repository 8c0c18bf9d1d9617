/** What each kind of record, its texts, its lists and its counts are called. A kind without words does not compile. Words only. */
import type { RecordText } from '../assessment/content';
import type { KindName, RecordValue } from '../assessment/record-kinds';
import type { Assessment } from '../assessment/schema';
import { countOf } from '../base/words';

/** The words for one kind of record. */
interface RecordWords<Value = unknown> {
  /** What a reader calls it, e.g. "the answer to GOV-1". */
  name(value: Value): string;
  /** What one of its texts belongs to, e.g. "on GOV-1": stands behind the name of the field. */
  about(value: Value, path: readonly string[]): string;
  /** That many of what a reader counts in it. */
  counted(count: number): string;
  /** What is said of a second one with the same key in a file; a kind that allows it has none. */
  readonly repeated?: string;
}

/** The words for every kind there is. */
export const RECORD_WORDS: { readonly [Name in KindName]: RecordWords<RecordValue<Name>> } = {
  answer: {
    name: ({ questionId }) => `the answer to ${questionId}`,
    about: ({ questionId }) => `on ${questionId}`,
    counted: (count) => countOf(count, 'answer'),
    repeated: 'is answered twice',
  },
  decision: {
    name: ({ decisionId }) => `the decision “${decisionId}”`,
    about: ({ decisionId }, [part, id = '']) =>
      part === 'gates' || part === 'factors' ? `for ${id} of “${decisionId}”` : `of “${decisionId}”`,
    counted: (count) => countOf(count, 'decision'),
    repeated: 'is decided twice',
  },
  action: {
    name: ({ title }) => `the planned action “${title}”`,
    about: ({ title }) => `of “${title}”`,
    counted: (count) => countOf(count, 'planned action'),
    repeated: 'is there twice',
  },
  exposure: {
    name: () => 'the estimates of loss',
    about: ({ estimates }, [part, place]) => {
      const estimate = part === 'estimates' ? estimates[Number(place)] : undefined;
      return estimate === undefined
        ? 'of the estimates of loss'
        : `of the estimate for ${estimate.scenarioId}`;
    },
    counted: (count) => countOf(count, 'estimate of loss', 'estimates of loss'),
  },
  settlement: {
    name: ({ contradictionId }) => `the reason why answers that disagree both stand (“${contradictionId}”)`,
    about: ({ contradictionId }) => `of “${contradictionId}”`,
    counted: (count) => countOf(count, 'reason why answers both stand', 'reasons why answers both stand'),
    repeated: 'is there twice',
  },
  paragraph: {
    name: ({ unit }) => `counsel’s paragraph “${unit}”`,
    about: ({ unit }) => `of “${unit}”`,
    counted: (count) => countOf(count, 'paragraph looked at', 'paragraphs looked at'),
    repeated: 'is there twice',
  },
  matter: {
    name: () => 'the matter',
    about: () => 'of the matter',
    counted: () => 'the matter',
  },
  snapshot: {
    name: ({ number }) => `snapshot ${String(number)}`,
    about: ({ number }) => `of snapshot ${String(number)}`,
    counted: (count) => `${countOf(count, 'snapshot')}, each with the answers and notes of its time`,
    repeated: 'is there twice',
  },
  incident: {
    name: ({ number }) => `entry ${String(number)} of the record of an incident`,
    about: ({ number }) => `of entry ${String(number)} of the record of an incident`,
    counted: (count) =>
      countOf(count, 'entry of the record of an incident', 'entries of the records of incidents'),
  },
  audit: {
    name: ({ number }) => `entry ${String(number)} of the log`,
    about: ({ number }) => `of entry ${String(number)} of the log`,
    counted: (count) => countOf(count, 'entry of the audit log', 'entries of the audit log'),
  },
};

function wordsFor(kind: string): RecordWords {
  const words: Readonly<Record<string, RecordWords>> = RECORD_WORDS;
  const found = words[kind];
  if (found === undefined) throw new Error(`There are no words for records of the kind "${kind}".`);
  return found;
}

/** What a reader calls a record. */
export function recordName(kind: string, value: unknown): string {
  return wordsFor(kind).name(value);
}

/** What a reader calls a text typed into a record: the record's name for its title, else "the note on GOV-1". */
export function recordTextName({ kind, value, path, isTitle }: RecordText): string {
  if (isTitle) return recordName(kind, value);
  const field = (path.at(-1) ?? '').replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  return `the ${field} ${wordsFor(kind).about(value, path)}`;
}

/** E.g. "2 decisions". */
export function recordsCounted(kind: string, count: number): string {
  return wordsFor(kind).counted(count);
}

/** E.g. "is answered twice": what a file is refused for. */
export function repeatedInWords(kind: string): string {
  return wordsFor(kind).repeated ?? 'is there twice';
}

/** The names of the lists anywhere in a value. Names that the data chooses are none. */
type ListsIn<Value> = Value extends readonly (infer Entry)[]
  ? ListsIn<Entry>
  : Value extends object
    ? {
        [Name in keyof Value & string]:
          | (string extends Name ? never : NonNullable<Value[Name]> extends readonly unknown[] ? Name : never)
          | ListsIn<NonNullable<Value[Name]>>;
      }[keyof Value & string]
    : never;

/** What one entry of a list is called, by the name of the list. A list of an assessment without a word does not compile. */
const ENTRY_NOUNS: Readonly<Record<ListsIn<Assessment> | 'files', string>> = {
  answers: 'answer',
  evidence: 'piece of evidence',
  optionIds: 'option',
  cites: 'citation',
  outlines: 'order of parts',
  parts: 'part',
  files: 'file',
  decisions: 'decision',
  actions: 'action',
  estimates: 'estimate',
  snapshots: 'snapshot',
  modules: 'entry',
  scenarios: 'entry',
  findings: 'entry',
  signatures: 'signature',
  settlements: 'reason why answers both stand',
  grounds: 'ground',
  paragraphs: 'paragraph',
  address: 'line of the address',
  audit: 'audit entry',
  incidents: 'entry of the record of an incident',
  acts: 'act',
  sides: 'side',
  names: 'name',
  kinds: 'kind of event',
};

const NOUNS: ReadonlyMap<PropertyKey | undefined, string> = new Map(Object.entries(ENTRY_NOUNS));

/** What one entry of the list of this name is called: "answer", "piece of evidence", else "entry". */
export function entryNoun(list: PropertyKey | undefined): string {
  return NOUNS.get(list) ?? 'entry';
}
