/** This moment as ISO 8601 in UTC, e.g. `2026-06-02T14:03:00.000Z`. */
export function now(): string {
  return new Date().toISOString();
}

/** The calendar day where the user sits, `YYYY-MM-DD`: late in the evening it differs from the UTC day. */
export function today(): string {
  const date = new Date();
  const month = String(date.getMonth() + 1).padStart(2, '0');
  const day = String(date.getDate()).padStart(2, '0');
  return `${String(date.getFullYear())}-${month}-${day}`;
}
