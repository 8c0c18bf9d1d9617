/**
 * Answers for a counterparty: a table of their questions, our sentences, the answers they rest on and whether each may go.
 * Holds no score, no finding, no advice and no promise.
 */
import { formatDate } from '../../../wording/format';
import type { ReportContext } from '../../parts/context';
import { dateIn } from '../dates';
import type { PaperContext } from '../paper-context';
import { phrase, sentence, type Sentence, type Trace } from '../sentence';
import type { Part, Unit, UnitRow } from '../unit';
import { CONFLICT_WORDS, notAnswered, readingsFor, type OutsideReading } from './outside-reading';
import { paragraphUnit } from '../units';

const TRACE: Trace = [{ kind: 'figure', path: 'coverage' }];
const DAY_CHARACTERS = 10;

const COLUMNS = [
  { title: 'No.', share: 0.05 },
  { title: 'Question', share: 0.25 },
  { title: 'Answer', share: 0.4 },
  { title: 'Source', share: 0.15 },
  { title: 'Release', share: 0.15 },
] as const;

/** Whether a row may go. Counsel may turn any into "Decline", with the reason. */
function releaseOf({ isInConflict, points, withheld, hold }: OutsideReading): string {
  if (isInConflict) return 'Hold: the record disagrees';
  if (withheld.length > 0) return 'Hold: counsel withholds an answer';
  if (points.some(({ outcome }) => outcome === 'unknown')) return 'Hold: not known yet';
  if (points.every(({ outcome }) => outcome === 'open')) return 'Hold: not answered';
  if (hold !== null) return `Hold: ${hold}`;
  return points.some(({ outcome }) => outcome === 'open') ? 'Hold: not answered in full' : 'Send';
}

function answerOf(reading: OutsideReading): readonly Sentence[] {
  const { isInConflict, facts, unknown, trace, withheld } = reading;
  if (isInConflict) return [sentence('link', CONFLICT_WORDS, trace)];
  return [...facts, ...unknown, ...notAnswered(reading), ...withheld];
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

function row(reading: OutsideReading, index: number, year: string): UnitRow {
  const { prompt, trace } = reading;
  const cell = (text: string) => [phrase('link', text, trace)];
  return {
    id: `outside/${prompt.id}`,
    cells: [
      cell(String(index + 1)),
      cell(prompt.text),
      answerOf(reading),
      cell(sourceOf(reading, year)),
      cell(releaseOf(reading)),
    ],
  };
}

function saying(id: string, texts: readonly string[], label: string | null = null): Unit {
  const sentences = texts.map((text) => sentence('link', text, TRACE));
  return paragraphUnit(id, sentences, { label, style: label === null ? 'body' : 'note' });
}

/** The paper. */
export function counterpartyAnswers(report: ReportContext, paper: PaperContext): readonly Part[] {
  const day = formatDate(report.input.asOf);
  const rows = readingsFor('counterparty', paper).map((reading, index) => row(reading, index, paper.year));
  const scope = saying('outside/scope', [`These answers state facts as recorded on ${day}`]);
  const before = saying(
    'outside/before',
    [
      'A row on hold does not go out; write “Decline” and the reason where no answer is to be given',
      'Take out the columns on source and release',
    ],
    'Before sending.',
  );
  const closing = saying('outside/closing', [
    `These answers are true to our knowledge on ${day}`,
    'They describe practice and are not a warranty',
    'Our agreement with you governs',
  ]);
  return [
    { id: 'outside/scope', title: 'Scope', level: 1, units: [scope, before] },
    {
      id: 'outside/answers',
      title: 'Questions and answers',
      level: 1,
      units: [{ kind: 'table', id: 'outside/table', columns: COLUMNS, rows }],
    },
    { id: 'outside/closing', title: 'Closing words', level: 1, units: [closing] },
  ];
}
