/** The channels of the trust page: what main knows of this computer. Names no path. */
import { z } from 'zod';
import { auditEntrySchema } from '../assessment/schema-history';
import { recipientSchema } from '../vault/ring';
import { appErrorSchema, countSchema as count, nothingSchema } from './contract-parts';

/** Files that one answer tells of at most, the last ones. */
export const LEFT_SHOWN = 20;

/** Channel name to request and response schema. */
export const trustContract = {
  'trust:get': {
    request: nothingSchema,
    response: z.strictObject({
      /** How rows, journals and backups are kept in this run. */
      protection: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('open') }),
        z.strictObject({
          kind: z.literal('sealed'),
          /** What opens all of it beside passphrase and sheet; `null` for no such key. */
          firmRecipient: recipientSchema.nullable(),
          /** What is still there of before the last change of keys. */
          remains: z.enum(['none', 'open', 'sealed']),
          /** Whether the backups in the second folder, if there is one, are known to be sealed. */
          isSecondSealed: z.boolean(),
        }),
      ]),
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
          /** What tells of saved files, the last ones, oldest first. */
          left: z.array(auditEntrySchema).max(LEFT_SHOWN).readonly(),
          /** Of all files saved so far. */
          leftTotal: count,
          /** When a backup was proven last; `null`: never. */
          lastProven: z.iso.datetime().nullable(),
          /** When it was begun anew last, because the log of before was damaged or gone; `null`: it goes back to the beginning. */
          begunAnew: z.iso.datetime().nullable(),
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
