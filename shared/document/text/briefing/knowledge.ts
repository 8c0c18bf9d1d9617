/** The third message: how much of what the paper rests on is not known yet. */
import { hasPassed } from '../../../actions/register';
import { capitalized } from '../../../base/words';
import { finderOf, traceOf } from '../atoms';
import { countInWords, dateIn, numberInWords, shareInWords } from '../dates';
import { gravestOf } from '../issue-views';
import type { PaperContext } from '../paper-context';
import { sentence, type Sentence, type Trace } from '../sentence';
import { formatRange } from '../../../wording/format';
import { openProfileOf } from '../wide-range';
import { meetingDay } from './meeting';

/** One of the three. */
export interface Message {
  readonly id: string;
  readonly label: string;
  readonly sentences: readonly Sentence[];
}

/** "; one is past its date". */
function lateInWords(late: number): string {
  if (late === 0) return '';
  return `; ${numberInWords(late)} ${late === 1 ? 'is past its date' : 'are past their dates'}`;
}

/** "; two are due before the meeting on December 15", or the next day there is. */
function comingInWords(coming: readonly string[], paper: PaperContext): string {
  const meeting = meetingDay(paper);
  if (meeting !== null) {
    const before = coming.filter((day) => day < meeting).length;
    const verb = before === 1 ? 'is' : 'are';
    return `; ${before === 0 ? 'none' : numberInWords(before)} ${verb} due before the meeting on ${dateIn(meeting, paper.year)}`;
  }
  const [next] = coming;
  return next === undefined ? '' : `; the next is due ${dateIn(next, paper.year)}`;
}

function dueInWords(days: readonly string[], paper: PaperContext): string {
  const coming = days.filter((day) => !hasPassed(day, paper.asOf)).toSorted();
  return `${lateInWords(days.length - coming.length)}${comingInWords(coming, paper)}`;
}

/** Named of those that are being found; the rest is counted. */
const MOST_UNKNOWN = 2;

/** "The gravest: whether … (CISO, December 4).": what bears most on what is asked is never only counted. */
function firstUnknown(paper: PaperContext): readonly Sentence[] {
  return gravestOf(paper.views, 'unknown')
    .slice(0, MOST_UNKNOWN)
    .map((point, index) => {
      const lead = index === 0 ? 'The gravest: ' : 'Then ';
      const words = `${lead}${point.question.whether}${finderOf(point, paper)}`;
      return sentence('unknown', words, [traceOf(point)]);
    });
}

function unknownSentences(paper: PaperContext, trace: Trace): readonly Sentence[] {
  const unknown = paper.points.filter(({ outcome }) => outcome === 'unknown');
  if (unknown.length === 0) return [];
  const days = unknown.flatMap(({ answer }) =>
    answer?.value?.kind === 'unknown' && answer.value.dueOn !== null ? [answer.value.dueOn] : [],
  );
  const are = unknown.length === 1 ? 'is' : 'are';
  const count = `${capitalized(countInWords(unknown.length, 'answer'))} ${are} being found${dueInWords(days, paper)}`;
  return [sentence('unknown', count, trace), ...firstUnknown(paper)];
}

function openSentences({ points, views }: PaperContext, trace: Trace): readonly Sentence[] {
  const open = points.filter(({ outcome }) => outcome === 'open').length;
  if (open === 0) return [];
  const count = sentence('open', `No answer is on record for ${countInWords(open, 'question')}`, trace);
  const [gravest] = gravestOf(views, 'open');
  if (gravest === undefined) return [count];
  const words = `One asks ${gravest.question.whether}`;
  return open === 1
    ? [sentence('open', `No answer is on record on ${gravest.question.whether}`, [traceOf(gravest)])]
    : [count, sentence('open', words, [traceOf(gravest)])];
}

/** Why legal exposure cannot be told closer, where the profile leaves open what it turns on. */
function profileSentences({ report }: PaperContext): readonly Sentence[] {
  const open = openProfileOf(report);
  if (open === null) return [];
  const text = `Our profile does not say: ${open.names}; until it does, legal exposure is told only as ${formatRange(open.range)} of 100 (0 is best)`;
  return [sentence('open', text, open.trace)];
}

/** What is not known yet, and what of it comes before the body meets. */
export function knowledgeMessage(paper: PaperContext): Message {
  const { withEvidence, answered } = paper.report.input.score.evidence;
  const trace: Trace = [{ kind: 'figure', path: 'coverage' }];
  const id = 'briefing/message/knowledge';
  const sentences = [
    ...profileSentences(paper),
    ...unknownSentences(paper, trace),
    ...openSentences(paper, trace),
  ];
  if (sentences.length > 0) return { id, label: 'You decide before every answer is in.', sentences };
  const text = `Documents are named for ${shareInWords(withEvidence, answered, 'answer')}`;
  return { id, label: 'Every question has an answer.', sentences: [sentence('fact', text, trace)] };
}
