/**
 * What of all that is to be looked after a given day asks for. Pure: reads no clock, and needs nothing but days, so that
 * the list of assessments loads no law for it.
 */
import { daysFromTo } from '../base/days';
import type { Authority, Pack } from '../pack/schema';

/** What sort of thing is to be done. */
export type CareKind =
  /** An incident that is open. */
  | 'incident'
  /** A planned action that is not done. */
  | 'action'
  /** Somebody is to find out what is not known yet. */
  | 'unknown'
  /** A decision is to be looked at again. */
  | 'review'
  /** The body that decides meets. */
  | 'meeting'
  /** Answers that were carried over and that nobody has confirmed. */
  | 'confirm';

/** One thing to be looked after, where it stands, and by when. */
export interface Care {
  readonly kind: CareKind;
  /** `YYYY-MM-DD`; `null` where no day was written down. */
  readonly on: string | null;
  /** In the words of counsel or of the pack. */
  readonly what: string;
  /** Empty: nobody is named. */
  readonly owner: string;
  /** The question, action, decision or incident it is about; empty for the assessment as a whole. */
  readonly key: string;
}

/** How far ahead counsel is told. */
export const DUE_WITHIN_DAYS = 30;

/** How pressing something is on a day. */
export type Urgency = 'open' | 'overdue' | 'due';

/**
 * Whether a day asks for it: an open incident and what waits to be confirmed always; what has a day, from then on or
 * within {@link DUE_WITHIN_DAYS}. A meeting or a review in the past is over. `null`: it does not.
 */
export function urgencyOn({ kind, on }: Pick<Care, 'kind' | 'on'>, today: string): Urgency | null {
  if (kind === 'incident' || kind === 'confirm') return 'open';
  if (on === null) return null;
  const left = daysFromTo(today, on);
  if (left < 0) return kind === 'meeting' ? null : 'overdue';
  return left <= DUE_WITHIN_DAYS ? 'due' : null;
}

/** The next day on which something is due, `YYYY-MM-DD`: today or later; `null` where there is none. */
export function nextDayOf(cares: readonly Care[], today: string): string | null {
  const days = cares.flatMap(({ on }) => (on !== null && on >= today ? [on] : []));
  return days.toSorted()[0] ?? null;
}

/** Something that a day asks for, in an assessment. */
export interface DueItem extends Care {
  readonly assessmentId: string;
  readonly title: string;
  readonly urgency: Urgency;
}

/** Open incidents, then what is overdue, then what is due, then what waits without a day. */
function placeOf({ kind, urgency }: DueItem): number {
  if (kind === 'incident') return 0;
  if (kind === 'confirm') return 3;
  return urgency === 'overdue' ? 1 : 2;
}

function inOrder(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function byPressure(a: DueItem, b: DueItem): number {
  return placeOf(a) - placeOf(b) || inOrder(a.on ?? '', b.on ?? '') || inOrder(a.title, b.title);
}

/** What a day asks for across assessments: open incidents first, then what is overdue, then by day. */
export function dueOn(
  today: string,
  assessments: readonly { readonly id: string; readonly title: string; readonly cares: readonly Care[] }[],
): readonly DueItem[] {
  return assessments
    .flatMap(({ id, title, cares }) =>
      cares.flatMap((care): readonly DueItem[] => {
        const urgency = urgencyOn(care, today);
        return urgency === null ? [] : [{ ...care, assessmentId: id, title, urgency }];
      }),
    )
    .sort(byPressure);
}

/** Law that began or ended within the days before, or does within the days ahead. */
export interface LawMove {
  readonly authority: Authority;
  readonly on: string;
  readonly how: 'begins' | 'ends' | 'confirmed-until';
}

/** The moves of law around a day, by day. What is only reported is no move. */
export function lawMoves({ authorities }: Pick<Pack, 'authorities'>, today: string): readonly LawMove[] {
  const isNear = (day: string): boolean => Math.abs(daysFromTo(today, day)) <= DUE_WITHIN_DAYS;
  return authorities
    .flatMap((authority): readonly LawMove[] => {
      const { effectiveOn, expiresOn, confirmedThrough } = authority;
      const moves = [
        { on: effectiveOn, how: 'begins' },
        { on: expiresOn, how: 'ends' },
        { on: confirmedThrough, how: 'confirmed-until' },
      ] as const;
      return moves.flatMap(({ on, how }) => (on !== undefined && isNear(on) ? [{ authority, on, how }] : []));
    })
    .toSorted((a, b) => inOrder(a.on, b.on));
}
