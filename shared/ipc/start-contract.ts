/** The part of the contract that a start asks: the app, its store, its journal. Small, because every start builds it. */
import { z } from 'zod';
import { countSchema as count, nothingSchema as nothing } from './contract-parts';
import { storageContract } from './storage-contract';
import { vaultStartContract } from './vault-contract';

/** The name of a folder of copies, as main made it. */
const copyName = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{9}-(cut|damaged|lost)$/);
/** What waits to be saved, as one text: main keeps it and does not read it. */
const heldItems = z.string().max(16 * 1024 * 1024);

/** Channel name to request and response schema. */
export const startContract = {
  'app:get-info': {
    request: nothing,
    response: z.strictObject({
      appVersion: z.string(),
      electronVersion: z.string(),
      platform: z.string(),
    }),
  },
  /** The page tells main that everything typed is stored, and the window may close. */
  'app:confirm-flushed': { request: z.strictObject({ flushed: z.boolean() }), response: nothing },
  ...storageContract,
  ...vaultStartContract,
  /** How the place of the data stood before it was opened, and how many assessments are known to be in it. */
  'store:get-status': {
    request: nothing,
    response: z.strictObject({
      condition: z.enum(['absent', 'sound', 'unproven', 'repaired', 'incomplete', 'damaged', 'no-space']),
      copy: copyName.nullable(),
      assessments: count,
      /** A write failed in this run of the app; nothing more may be written. */
      isStopped: z.boolean(),
    }),
  },
  /** Asked before every write. Answers `disk-low` or `store-stopped` when it must not begin. */
  'store:may-save': { request: z.strictObject({ bytes: count }), response: nothing },
  'store:report-failure': {
    request: z.strictObject({ reason: z.string().max(64) }),
    response: nothing,
  },
  'store:report-content': { request: z.strictObject({ assessments: count }), response: nothing },
  /** Keeps what is left of the store of the last sound start, before it would be replaced. */
  'store:keep-copy': { request: nothing, response: z.strictObject({ copy: copyName.nullable() }) },
  'store:show-copy': { request: z.strictObject({ copy: copyName }), response: nothing },
  /** Keeps what could not be saved for the next start. */
  'store:hand-over': { request: z.strictObject({ items: heldItems }), response: nothing },
  'store:take-handed-over': { request: nothing, response: z.strictObject({ items: heldItems.nullable() }) },
  'store:forget-handed-over': { request: nothing, response: nothing },
  'store:restart': { request: nothing, response: nothing },
} as const;
