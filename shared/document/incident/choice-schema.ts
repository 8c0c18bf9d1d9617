/** Of which incident a document is, when it is read, and what goes into it. */
import { z } from 'zod';
import type { DeepReadonly } from '../../base/deep-readonly';
import { entityId, packEntityId } from '../../assessment/schema-basics';

const MOST_NOTICES = 200;

export const incidentChoiceSchema = z.strictObject({
  /** Left out: the newest that is open and real, else the newest open exercise, else the newest. */
  id: entityId.optional(),
  /** The moment of the reader, UTC. Left out: the end of the day of the document. */
  at: z.iso.datetime().optional(),
  /** The last entry of its log that counts. Left out: all of it. */
  entry: z.number().int().min(1).optional(),
  /** The drafts to make, by their ids in the pack. Left out: those of what is owed. */
  notices: z.array(packEntityId).max(MOST_NOTICES).optional(),
  /** A calendar rings a day and two hours before. Left out: it does not. */
  alarms: z.boolean().optional(),
});

export type ChosenIncident = DeepReadonly<z.infer<typeof incidentChoiceSchema>>;
