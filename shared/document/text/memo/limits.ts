/** How much the memo may say of what stands beside its issues. What is left out is counted where it would stand. */
import { MOST_RECOMMENDATIONS } from '../recommendations';

/** The most of each; `Infinity` where nothing gives way. */
export interface Limits {
  /** Rows of recommendations; of those that are late, as many as {@link late}. */
  readonly steps: number;
  /** Steps, planned actions and dates that passed, in each table that holds them. */
  readonly late: number;
  /** Dates of the law, and of both together. */
  readonly lawDates: number;
  readonly dates: number;
  /** Words on what the profile says, on conflicts beyond the first, and on sources that are in doubt. */
  readonly facts: number;
  readonly conflicts: number;
  readonly doubts: number;
  /** Whether options are compared in tables, or named. */
  readonly comparesOptions: boolean;
  /** Whether each duty is told with what it asks for, or its source is named. */
  readonly tellsDuties: boolean;
}

const ALL = Number.POSITIVE_INFINITY;

export const WIDE_LIMITS: Limits = {
  steps: MOST_RECOMMENDATIONS,
  late: ALL,
  lawDates: 8,
  dates: 12,
  facts: 230,
  conflicts: ALL,
  doubts: ALL,
  comparesOptions: true,
  tellsDuties: true,
};

/** For a record with more late dates and doubts than a memo can tell beside its issues. */
export const NARROW_LIMITS: Limits = {
  ...WIDE_LIMITS,
  lawDates: 5,
  dates: 8,
  facts: 150,
  doubts: 110,
  comparesOptions: false,
};

/** What a reader cannot do without: here alone conflicts and what is late are counted where they are not told. */
export const NARROWEST_LIMITS: Limits = {
  steps: 4,
  late: 4,
  lawDates: 3,
  dates: 4,
  facts: 90,
  conflicts: 60,
  doubts: 60,
  comparesOptions: false,
  tellsDuties: false,
};
