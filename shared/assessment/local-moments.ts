/** The moments of a record as the clock on a wall shows them, so that each falls on the day it was there. For print alone. */
import { wallMoment } from '../base/days';
import { CONTENT_KINDS } from './schema-content';
import { withValues } from './schema-parts';
import type { AssessmentContent } from './schema';

function hasMoment(value: unknown): value is { readonly updatedAt: string } {
  return typeof value === 'object' && value !== null && 'updatedAt' in value;
}

/**
 * A copy of the content in which each record was last changed at the moment a clock in the time zone showed; the very
 * content for UTC. The order of two records is kept, but where a clock is set back between them.
 */
export function inTimeZone<Content extends AssessmentContent>(content: Content, timeZone: string): Content {
  if (timeZone === 'UTC') return content;
  return Object.values(CONTENT_KINDS).reduce<Content>(
    (changed, kind) =>
      withValues(changed, kind, (value) =>
        hasMoment(value) ? { ...value, updatedAt: wallMoment(value.updatedAt, timeZone) } : value,
      ),
    content,
  );
}
