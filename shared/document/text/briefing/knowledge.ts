/** The third message: how much of what the paper rests on is not known yet. */
import { capitalized } from '../../../base/words';
import { countInWords, dateIn, numberInWords, shareInWords } from '../dates';
import type { PaperContext } from '../paper-context';
import { sentence, type Sentence, type Trace } from '../sentence';
import { meetingDay } from './meeting';

/** One of the three. */
export interface Message {
  readonly id: string;
  readonly label: string;
  readonly sentences: readonly Sentence[];
}

/** "; two are due before the meeting on December 15", or the next day there is. */
function dueInWords(days: readonly string[], paper: PaperContext): string {
  const coming = days.filter((day) => day >= paper.report.input.asOf).toSorted();
  const meeting = meetingDay(paper);
  if (meeting !== null) {
    const before = coming.filter((day) => day < meeting).length;
    const verb = before === 1 ? 'is' : 'are';
    return `; ${before === 0 ? 'none' : numberInWords(before)} ${verb} due before the meeting on ${dateIn(meeting, paper.year)}`;
  }
  const [next] = coming;
  return next === undefined ? '' : `; the next is due ${dateIn(next, paper.year)}`;
}

/** What is not known yet, and what of it comes before the body meets. */
export function knowledgeMessage(paper: PaperContext): Message {
  const unknown = paper.points.filter(({ outcome }) => outcome === 'unknown');
  const open = paper.points.filter(({ outcome }) => outcome === 'open').length;
  const { withEvidence, answered } = paper.report.input.score.evidence;
  const trace: Trace = [{ kind: 'figure', path: 'coverage' }];
  const id = 'briefing/message/knowledge';
  if (unknown.length + open === 0) {
    const text = `Documents are named for ${shareInWords(withEvidence, answered, 'answer')}`;
    return { id, label: 'Every question has an answer.', sentences: [sentence('fact', text, trace)] };
  }
  const days = unknown.flatMap(({ answer }) =>
    answer?.value?.kind === 'unknown' && answer.value.dueOn !== null ? [answer.value.dueOn] : [],
  );
  const due = dueInWords(days, paper);
  const isAre = (count: number) => (count === 1 ? 'is' : 'are');
  const found =
    unknown.length === 0
      ? []
      : [
          sentence(
            'unknown',
            `${capitalized(countInWords(unknown.length, 'answer'))} ${isAre(unknown.length)} being found${due}`,
            trace,
          ),
        ];
  const none =
    open === 0
      ? []
      : [
          sentence(
            'open',
            `${capitalized(countInWords(open, 'question'))} ${open === 1 ? 'has' : 'have'} no answer`,
            trace,
          ),
        ];
  return { id, label: 'You decide before every answer is in.', sentences: [...found, ...none] };
}
