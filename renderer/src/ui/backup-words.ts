import { localDay } from '@shared/base/days';
import { countOf, joinWords } from '@shared/base/words';
import { formatMoment } from './format-moment';

const TIME = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' });

/** "today, 2:02 PM", or day and time. */
export function whenMade(createdAt: string, today: string): string {
  const made = new Date(createdAt);
  return localDay(made) === today ? `today, ${TIME.format(made)}` : formatMoment(createdAt);
}

interface SaidBackup {
  readonly createdAt: string;
  readonly assessments: number;
  /** Assessments that could not be read when it was made. */
  readonly leftOut: number;
  /** The packs could not be read when it was made. */
  readonly lacksPacks: boolean;
}

/** "1 assessment and the packs are missing in it"; empty when nothing is. */
export function lackInWords({ leftOut, lacksPacks }: Pick<SaidBackup, 'leftOut' | 'lacksPacks'>): string {
  const parts = [
    ...(leftOut > 0 ? [countOf(leftOut, 'assessment')] : []),
    ...(lacksPacks ? ['the packs'] : []),
  ];
  if (parts.length === 0) return '';
  return `${joinWords(parts, 'and')} ${leftOut === 1 && !lacksPacks ? 'is' : 'are'} missing in it`;
}

/** "today, 2:02 PM, 3 assessments", with what is missing in it. */
export function backupInWords(backup: SaidBackup, today: string): string {
  const lack = lackInWords(backup);
  const words = `${whenMade(backup.createdAt, today)}, ${countOf(backup.assessments, 'assessment')}`;
  return lack === '' ? words : `${words}; ${lack}`;
}
