/** The body that decides and when it meets, as counsel recorded them. */
import { dateIn } from '../dates';
import type { PaperContext } from '../paper-context';

type Paper = Pick<PaperContext, 'report' | 'year'>;

/** "the Risk Committee": as the matter names it, else as the profile says for whom the paper is. */
export function bodyOf({ report }: Pick<PaperContext, 'report'>): string {
  const { matter, profile } = report.input.assessment;
  const recorded = matter?.body.trim() ?? '';
  const named = recorded === '' ? profile.preparedFor.trim() : recorded;
  if (named === '') return 'the Board';
  return /^(?:the|our|its) /i.test(named) ? named : `the ${named}`;
}

/** The day of the next meeting, `YYYY-MM-DD`; `null` where none is recorded, or it has passed. */
export function meetingDay({ report }: Pick<PaperContext, 'report'>): string | null {
  const day = report.input.assessment.matter?.nextMeetingOn ?? null;
  return day === null || day < report.input.asOf ? null : day;
}

/** What is asked: of whom and when, where the matter says so. */
export function askOf(paper: Paper): string {
  const day = meetingDay(paper);
  const recorded = paper.report.input.assessment.matter?.body.trim() ?? '';
  const who = recorded === '' ? '' : `${bodyOf(paper)} is asked to `;
  const when = day === null ? '' : ` on ${dateIn(day, paper.year)}`;
  return `${who}${who === '' ? 'Adopt' : 'adopt'} one resolution${when}`;
}

/** When management reports: at the meeting after the one that decides. */
export function nextMeetingOf(paper: Paper): string {
  return `the next meeting of ${bodyOf(paper)}`;
}
