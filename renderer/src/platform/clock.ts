import { localDay } from '@shared/base/days';

/** This moment as ISO 8601 in UTC, e.g. `2026-06-02T14:03:00.000Z`. */
export function now(): string {
  return new Date().toISOString();
}

/** Where the user sits, by the name the system gives its time zone, e.g. "America/Los_Angeles". */
export function timeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The calendar day where the user sits, `YYYY-MM-DD`: late in the evening it differs from the UTC day. */
export function today(): string {
  return localDay(new Date());
}
