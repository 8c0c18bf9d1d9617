/** The channels of the trust page: what main knows of this computer. Names no path. */
import { z } from 'zod';
import { auditEntrySchema } from '../assessment/schema-history';
import { appErrorSchema, countSchema as count, nothingSchema } from './contract-parts';

/** Entries that one answer holds at most, the last ones. */
export const LOG_ENTRIES_SHOWN = 500;

/** Channel name to request and response schema. */
export const trustContract = {
  'trust:get': {
    request: nothingSchema,
    response: z.strictObject({
      /** Whether rows, journals and backups are sealed in this run. */
      isSealed: z.boolean(),
      network: z.strictObject({
        /** Since when it was counted: the start of this run. */
        since: z.iso.datetime(),
        /** Requests that were handed to the network. */
        sent: count,
        /** Requests for an address outside the app that were refused before that. */
        refused: count,
      }),
      runtime: z.strictObject({
        electron: z.string(),
        chromium: z.string(),
        node: z.string(),
        /** Day on which this Electron was published; `null`: not known. */
        releasedOn: z.iso.date().nullable(),
      }),
      log: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('read'),
          /** The last ones, oldest first. */
          entries: z.array(auditEntrySchema).max(LOG_ENTRIES_SHOWN).readonly(),
          /** Of all entries, those that are not told included. */
          total: count,
          /** The first entry, from 1, that does not fit the one before or itself; `null` when all do. */
          brokenAt: count.nullable(),
        }),
        z.strictObject({ kind: z.literal('failed'), error: appErrorSchema }),
      ]),
    }),
  },
  /** Shows the folder of the app’s data in the system’s file manager. */
  'trust:show-folder': { request: nothingSchema, response: nothingSchema },
} as const;
