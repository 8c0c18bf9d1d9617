/** How the clocks count a period, as a clause. Words only. */
import { countOf } from '../base/words';
import type { ClockCount } from '../pack/schema-regime';

type Count<Kind extends ClockCount['kind']> = Extract<ClockCount, { readonly kind: Kind }>;
/** The law has words and no number. */
type InWords = Count<'no-number' | 'no-duty'>;
type Elapsed = Count<'elapsed' | 'before' | 'later-of-hours-and-close' | 'bounded'>;

const SPAN_WORDS = { 'calendar-days': 'calendar day', weeks: 'week', months: 'month' } as const;

function inHours(count: Elapsed): string {
  switch (count.kind) {
    case 'elapsed':
      return `${countOf(count.value, count.unit === 'hours' ? 'hour' : 'minute')} that run through nights, weekends and holidays`;
    case 'before':
      return `at least ${countOf(count.minutes, 'minute')} before`;
    case 'later-of-hours-and-close':
      return `the later of ${countOf(count.hours, 'hour')} and ${count.closesAt} on the next business day`;
    case 'bounded':
      return `${countOf(count.hours, 'hour')} from the event, and no later than ${countOf(count.boundHours, 'hour')} from awareness unless the event came after that`;
  }
}

function inBusinessDays({ value, closesAt }: Count<'business-days'>): string {
  const close = closesAt === undefined ? '' : `; the day ends at ${closesAt} there`;
  return `${countOf(value, 'business day')}, the day of the event not counted, federal holidays and known closings left out${close}`;
}

function inDays(count: Exclude<ClockCount, Elapsed | InWords>): string {
  switch (count.kind) {
    case 'days':
      return `${countOf(count.value, SPAN_WORDS[count.unit])}, the day of the event not counted`;
    case 'business-days':
      return inBusinessDays(count);
    case 'floor-business-days':
      return `not before ${countOf(count.value, 'full business day')} passed`;
    case 'floor-days':
      return `kept for at least ${countOf(count.value, 'day')}`;
    case 'end-of-next-day':
      return 'by the end of the next calendar day';
    case 'days-from-year-end':
      return `${countOf(count.value, 'day')} from the end of the calendar year of the event`;
    case 'fixed-date':
      return 'on a fixed day of the year after';
    case 'by-contract':
      return 'as the contract says';
  }
}

/** "72 hours that run through nights, weekends and holidays". */
export function clockCountInWords(count: ClockCount): string {
  if ('words' in count) return count.words;
  switch (count.kind) {
    case 'elapsed':
    case 'before':
    case 'later-of-hours-and-close':
    case 'bounded':
      return inHours(count);
    default:
      return inDays(count);
  }
}
