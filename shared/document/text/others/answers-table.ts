/**
 * Questions of somebody outside as a table: the answer in sentences of fact, what it rests on, and whether it may go, with
 * every reason why not. The same for whoever asks. Holds no score, no finding, no advice and no promise.
 */
import { traceOf } from '../atoms';
import { dateIn } from '../dates';
import type { PaperContext } from '../paper-context';
import { phrase, sentence, type Sentence, type Trace } from '../sentence';
import type { Part, Unit, UnitRow } from '../unit';
import { paragraphUnit } from '../units';
import { CONFLICT_WORDS, readingsFor, type Outsider, type OutsideReading } from './outside-reading';
import { holdReasons } from './release';

const DAY_CHARACTERS = 10;

const COLUMNS = [
  { title: 'No.', share: 0.05 },
  { title: 'Question', share: 0.23 },
  { title: 'Answer', share: 0.4 },
  { title: 'Source', share: 0.15 },
  { title: 'Release', share: 0.17 },
] as const;

/** Who asks, and whether the documents behind an answer are named to them. */
interface Asking {
  readonly audience: Outsider;
  readonly namesDocuments: boolean;
}

/** Whether a row may go. */
function releaseOf(reading: OutsideReading, documents: readonly string[]): string {
  const reasons = holdReasons(reading, documents);
  return reasons.length === 0 ? 'Send' : `Hold: ${reasons.join('; ')}`;
}

/** Documents behind what is told, each once. */
function documentsOf({ points, isInConflict }: OutsideReading): readonly string[] {
  if (isInConflict) return [];
  const labels = points.flatMap(({ answer }) => (answer?.evidence ?? []).map(({ label }) => label.trim()));
  return [...new Set(labels.filter((label) => label !== ''))];
}

function answerOf(reading: OutsideReading, documents: readonly string[]): readonly Sentence[] {
  const { isInConflict, facts, unknown, trace, withheld, points } = reading;
  if (isInConflict) return [sentence('link', CONFLICT_WORDS, trace)];
  const [first, ...rest] = points.filter(({ answer }) => (answer?.evidence ?? []).length > 0).map(traceOf);
  const named =
    first === undefined || documents.length === 0
      ? []
      : [sentence('fact', `Documents: ${documents.join('; ')}`, [first, ...rest])];
  return [...facts, ...unknown, ...named, ...withheld];
}

/** A day that no line breaks in two. */
function unbroken(day: string): string {
  return day.replaceAll(' ', '\u00a0');
}

/** "AGT-02, November 12; AGT-05, not answered". */
function sourceOf({ points }: OutsideReading, year: string): string {
  return points
    .map(({ question, answer, outcome }) =>
      answer === undefined || outcome === 'open'
        ? `${question.id}, not answered`
        : `${question.id}, ${unbroken(dateIn(answer.updatedAt.slice(0, DAY_CHARACTERS), year))}`,
    )
    .join('; ');
}

/** A question by its place in the table, counted from 1. */
interface Numbered {
  readonly reading: OutsideReading;
  readonly number: number;
}

function row({ reading, number }: Numbered, { year }: PaperContext, asking: Asking): UnitRow {
  const { prompt, trace } = reading;
  const documents = asking.namesDocuments ? documentsOf(reading) : [];
  const cell = (text: string) => [phrase('link', text, trace)];
  return {
    id: `outside/${prompt.id}`,
    cells: [
      cell(String(number)),
      cell(prompt.text),
      answerOf(reading, documents),
      cell(sourceOf(reading, year)),
      cell(releaseOf(reading, documents)),
    ],
  };
}

/** "Questions and answers". */
export function answersPart(paper: PaperContext, asking: Asking): Part {
  const rows = readingsFor(asking.audience, paper).map((reading, index) =>
    row({ reading, number: index + 1 }, paper, asking),
  );
  return {
    id: 'outside/answers',
    title: 'Questions and answers',
    level: 1,
    units: [{ kind: 'table', id: 'outside/table', columns: COLUMNS, rows }],
  };
}

const TRACE: Trace = [{ kind: 'figure', path: 'coverage' }];

/** A paragraph on the paper itself. */
export function aboutPaper(id: string, texts: readonly string[], label: string | null = null): Unit {
  const sentences = texts.map((text) => sentence('link', text, TRACE));
  return paragraphUnit(id, sentences, { label, style: label === null ? 'body' : 'note' });
}

/** What may be done with a row that is on hold: a counterparty can be refused, a regulator who compels an answer cannot. */
const ON_HOLD: Readonly<Record<Outsider, readonly string[]>> = {
  counterparty: [
    'A row on hold does not go out; write “Decline” and the reason where no answer is to be given',
  ],
  regulator: [
    'A row on hold does not go out as it stands',
    'Where an answer is compelled, answer by the due date or state the objection',
    'Say which questions remain open',
  ],
};

/** What is done to such a paper before it leaves the house. */
export function beforeSending(audience: Outsider): readonly string[] {
  return [
    ...ON_HOLD[audience],
    'Fill in what stands in square brackets',
    'Take out the columns on source and release, and this paragraph',
  ];
}
