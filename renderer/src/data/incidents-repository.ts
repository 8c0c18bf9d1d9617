/** The door for the records of incidents. A record only grows: an entry is added, durable, or nothing is. */
import type { IncidentAct } from '@shared/assessment/schema';
import { appError } from '@shared/base/app-error';
import { noteOf } from '@shared/history/log-notes';
import { logOf, nextIncidentEntry } from '@shared/incident/incident-log';
import { err, ok } from '@shared/base/result';
import { now } from '@renderer/platform/clock';
import { changeAssessment } from './change-assessment';
import { toParts } from './records';
import { recordSchema, unreadable } from './row-codec';
import { revisionOf, validationError, withUpdatedAt, type Saved } from './saved';
import type { Repository } from './repository/repository';

/** What is written into the record of an incident at once. */
export interface IncidentWords {
  readonly incident: string;
  readonly acts: readonly IncidentAct[];
  /** Who writes, as typed in the preferences; may be empty. */
  readonly by: string;
  /** The time zone of the computer. */
  readonly zone: string;
  /**
   * The number of the last entry the writer saw; 0: none. A record that has grown since is not written to: what she saw
   * before she agreed is no longer so.
   */
  readonly seen: number;
}

/**
 * Adds an entry to the record of an incident; the log of the assessment holds its hash in the same write.
 *
 * @returns the new revision; `save-failed` where the record has grown since, `row-unreadable` while a record cannot be
 *   read, since it may be the entry that this one has to follow
 */
export async function addIncidentEntry(
  repository: Repository,
  assessmentId: string,
  { incident, acts, by, zone, seen }: IncidentWords,
): Saved {
  return revisionOf(
    await changeAssessment(repository, assessmentId, (stored) => {
      const damaged = stored.unreadable.find(({ table }) => table === 'records');
      if (damaged !== undefined) return err(unreadable('records', damaged.row.id));
      const log = logOf(toParts(stored.records.map(({ record }) => record)).incidents, incident);
      if ((log.at(-1)?.number ?? 0) !== seen)
        return err(appError('save-failed', { reason: 'the record of the incident has grown meanwhile' }));
      const at = now();
      const entry = nextIncidentEntry(log, { incident, at, zone, by, acts: [...acts] });
      const record = recordSchema.safeParse({ kind: 'incident', value: entry });
      if (!record.success) return err(validationError(record.error.issues[0]?.path.slice(1)));
      const detail = { incident, number: String(entry.number), entry: entry.hash };
      return ok({
        header: withUpdatedAt(stored.header, { updatedAt: at }),
        record: record.data,
        log: [noteOf('incident-written', detail)],
        by,
      });
    }),
  );
}
