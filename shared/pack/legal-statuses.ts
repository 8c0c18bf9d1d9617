/** Writes out the legal statuses a pack names in its conditions, before anything reads those. Decides nothing. */
import { err, ok, type Result } from '../base/result';
import type { PackProblem } from './pack-problem';
import { statusReferenceSchema, legalStatusSchema, type Applicability } from './schema-basics';
import { z } from 'zod';

type Files = Readonly<Record<string, unknown>>;

const FILE = 'statuses.json';

type Conditions = ReadonlyMap<string, unknown>;

interface Place {
  readonly file: string;
  readonly path: string;
}

function unknownStatus({ file, path }: Place, status: string): PackProblem {
  return { rule: 'id-unknown', file, path, what: `No legal status has the id "${status}".` };
}

function circle({ file, path }: Place, status: string): PackProblem {
  const what = `The legal status "${status}" leads back to itself. Say in its condition whom it means.`;
  return { rule: 'status-circle', file, path, what };
}

class Writer {
  readonly problems: PackProblem[] = [];

  constructor(private readonly conditions: Conditions) {}

  /** The value with every status in it replaced by its condition; `inside` are those whose condition it stands in. */
  write(value: unknown, place: Place, inside: readonly string[] = []): unknown {
    if (Array.isArray(value)) {
      return value.map((item, at) => this.write(item, within(place, String(at)), inside));
    }
    if (typeof value !== 'object' || value === null) return value;
    const reference = statusReferenceSchema.safeParse(value);
    if (reference.success) return this.written(reference.data.status, place, inside);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.write(item, within(place, key), inside)]),
    );
  }

  private written(status: string, place: Place, inside: readonly string[]): unknown {
    if (!this.conditions.has(status)) return this.refused(unknownStatus(place, status));
    if (inside.includes(status)) return this.refused(circle(place, status));
    return this.write(this.conditions.get(status), place, [...inside, status]);
  }

  private refused(problem: PackProblem): Applicability {
    this.problems.push(problem);
    return { kind: 'always' };
  }
}

function within({ file, path }: Place, step: string): Place {
  return { file, path: path === '' ? step : `${path}.${step}` };
}

/**
 * Replaces `{ "kind": "status", "status": ID }` everywhere by the condition that `statuses.json` gives it.
 *
 * @returns the files, the same objects where the pack has no statuses; or every id that leads nowhere or in a
 *   circle. A `statuses.json` of the wrong form is left to the schema.
 */
export function writeOutStatuses(files: Files): Result<Files, readonly PackProblem[]> {
  const statuses = z.array(legalStatusSchema.pick({ id: true }).loose()).safeParse(files[FILE]);
  const conditions: Conditions = new Map(
    statuses.success ? statuses.data.map((status) => [status.id, status['when']]) : [],
  );
  const writer = new Writer(conditions);
  const written = Object.fromEntries(
    Object.entries(files).map(([file, content]) => [file, writer.write(content, { file, path: '' })]),
  );
  return writer.problems.length > 0 ? err(writer.problems) : ok(written);
}
