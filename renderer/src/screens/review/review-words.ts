import type { ReviewPoint } from '@shared/actions/review-points';
import { formatDate } from '@shared/wording/format';
import { authorityStatusInWords } from '@shared/wording/authority-status-words';

interface KindWords {
  readonly title: string;
  readonly intro: string;
}

/** What each kind of point is called, in the order they are shown: first what makes a document wrong. */
export const REVIEW_KINDS = {
  'no-reason': {
    title: 'Reasons that say no why',
    intro: 'Marked as not applying, with words that give no reason. These questions count as not answered.',
  },
  'law-moved': {
    title: 'Law that moved since the answer',
    intro: 'An authority the question rests on stands otherwise than on the day of the answer.',
  },
  'to-confirm': {
    title: 'Answers to confirm',
    intro:
      'Given under an earlier edition of the questions. They count as they stand until they are looked at again.',
  },
  note: {
    title: 'Notes that may not fit the answer',
    intro: 'Until answer and note agree, the memo lists the question among the uncertainties.',
  },
  'passed-date': {
    title: 'Dates that have passed',
    intro: 'Not known yet, and the day by which it was to be known is over.',
  },
  unassigned: {
    title: 'Unknowns without an owner or a date',
    intro: 'Not known yet, and it is not on record who finds out, or by when.',
  },
  gap: { title: 'Questions without an answer', intro: 'They count as anything from worst to best.' },
} as const satisfies Readonly<Record<ReviewPoint['kind'], KindWords>>;

/** What there is to say of one point beside its question; empty where the kind says all. */
export function pointInWords(point: ReviewPoint, day: string): string {
  switch (point.kind) {
    case 'gap':
      return '';
    case 'no-reason':
      return point.said === '' ? 'No reason is given.' : `Given as the reason: “${point.said}”.`;
    case 'unassigned':
      if (!point.hasOwner && !point.hasDay) return 'No owner and no date.';
      return point.hasOwner ? 'No date.' : 'No owner.';
    case 'passed-date':
      return `Due ${formatDate(point.dueOn)}.`;
    case 'note':
      return `The note says “${point.words}”.`;
    case 'law-moved':
      return `${point.authority.shortName}: ${authorityStatusInWords(point.authority, day)} Answered on ${formatDate(point.answeredOn)}.`;
    case 'to-confirm':
      return point.because;
  }
}
