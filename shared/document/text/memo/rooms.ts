/** How much of the issues the memo has room for, and of what stands beside them. */
import type { IssueBudget } from './issue-part';
import { NARROW_LIMITS, NARROWEST_LIMITS, WIDE_LIMITS, type Limits } from './limits';

export interface MemoRoom extends IssueBudget {
  readonly issues: number;
  /** Of the gravest, which the memo opens with. */
  readonly first: IssueBudget;
  readonly limits: Limits;
}

const PLENTY: IssueBudget = { rule: 130, apply: 160 };
const LITTLE: IssueBudget = { rule: 90, apply: 120 };
const SOME: IssueBudget = { rule: 75, apply: 100 };
const LEAST: IssueBudget = { rule: 60, apply: 80 };
const TIGHT: IssueBudget = { rule: 45, apply: 65 };
/** The law of the gravest question is not cut to make room for that of the others. */
const GRAVEST: IssueBudget = { rule: 110, apply: 120 };

function roomOf(issues: number, each: IssueBudget, first = each): MemoRoom {
  return { issues, ...each, first, limits: WIDE_LIMITS };
}

function within(limits: Limits, room: MemoRoom): MemoRoom {
  return { ...room, limits };
}

/**
 * What gives way where the body is too long: the least of the issues and the length of each, the gravest last, but five
 * before the law of any; then what stands beside them, and the issues with it.
 */
export const MEMO_ROOMS: readonly MemoRoom[] = [
  roomOf(7, PLENTY),
  roomOf(6, PLENTY),
  roomOf(6, LITTLE, GRAVEST),
  roomOf(5, PLENTY),
  roomOf(5, LITTLE, GRAVEST),
  roomOf(5, SOME, GRAVEST),
  roomOf(5, LEAST, GRAVEST),
  roomOf(5, TIGHT, GRAVEST),
  roomOf(4, LEAST, GRAVEST),
  roomOf(4, TIGHT, GRAVEST),
  roomOf(4, TIGHT),
  within(NARROW_LIMITS, roomOf(4, SOME, GRAVEST)),
  within(NARROW_LIMITS, roomOf(4, TIGHT, GRAVEST)),
  within(NARROW_LIMITS, roomOf(3, TIGHT)),
  within(NARROW_LIMITS, roomOf(2, TIGHT)),
  within(NARROWEST_LIMITS, roomOf(3, LEAST, GRAVEST)),
  within(NARROWEST_LIMITS, roomOf(2, TIGHT)),
];

/** Taken where none of those is narrow enough. */
export const LEAST_MEMO_ROOM: MemoRoom = within(NARROWEST_LIMITS, roomOf(1, TIGHT));
