/** The channels of the vault: those a start asks, and those of its settings. No passphrase is in any answer. */
import { z } from 'zod';
import { LINE_CHARACTERS, PASSPHRASE_CHARACTERS } from '../base/text-limits';
import { assessmentId } from '../storage/schema-entry';
import {
  generationSchema,
  identitySchema,
  recipientSchema,
  secretSchema,
  vaultIdSchema,
} from '../vault/ring';
import { keyIdSchema } from '../vault/sealed-body';
import { countSchema as count, jobIdSchema as jobId, nothingSchema as nothing } from './contract-parts';

const passphrase = z.string().min(1).max(PASSPHRASE_CHARACTERS);

/** More than any sheet says. */
export const SHEET_CODE_CHARACTERS = 400;
const typedCode = z.string().max(SHEET_CODE_CHARACTERS);

/** Colors, paper and the author's name as the page writes them: main seals the text and does not read it. */
const preferences = z.string().max(4_096);

const namedSecret = z.strictObject({ keyId: keyIdSchema, secret: secretSchema });

/** What an unlocked page works with. */
const unlocked = z.strictObject({
  kind: z.literal('unlocked'),
  vaultId: vaultIdSchema,
  generation: generationSchema,
  /** One for each assessment; `null`: of the packs. */
  keys: z.array(namedSecret.extend({ assessmentId: assessmentId.nullable() })).readonly(),
  /** Seals what is in no row: words that wait to be saved, names in the preferences. */
  loose: namedSecret,
  /** Of before the last change of keys, until that is finished; `null`: there are none to be taken over. */
  preferences: preferences.nullable(),
  /** A change of keys is not finished: the database is filled from the journals, and that is no loss. */
  isFilling: z.boolean(),
});

/** How the vault stands. */
const vaultState = z.discriminatedUnion('kind', [
  /** No passphrase is set: everything is in the open. */
  z.strictObject({ kind: z.literal('open') }),
  z.strictObject({
    kind: z.literal('locked'),
    /** Passphrases that were refused since the last one that was right, in earlier runs too. */
    refused: count,
    /** The passphrase cannot help: its copy of the ring is missing or damaged, and the sheet's is not. */
    needsSheet: z.boolean(),
  }),
  unlocked,
]);

/** Minutes without a key or a movement after which the vault is locked; `null`: never by itself. */
export const idleMinutesSchema = z.number().int().min(1).max(240).nullable();

/** Channels of every start. */
export const vaultStartContract = {
  'vault:get-state': { request: nothing, response: vaultState },
  /** Fails with `vault-wrong-passphrase`, `vault-damaged` or `vault-newer`. */
  'vault:unlock': { request: z.strictObject({ passphrase }), response: unlocked },
  /** Opens by the sheet and sets a new passphrase. Fails with `vault-wrong-sheet`, `vault-damaged` or `vault-newer`. */
  'vault:recover': { request: z.strictObject({ code: typedCode, passphrase }), response: unlocked },
  /** A data key for an assessment that has none, or the one it has. Answers once it is on the disk, twice. */
  'vault:make-key': {
    request: z.strictObject({ assessmentId: assessmentId.nullable() }),
    response: namedSecret,
  },
  /** Destroys a data key: what it sealed can never be opened again, but from backups. */
  'vault:destroy-key': { request: z.strictObject({ assessmentId }), response: nothing },
  /** The page has written what it could, and sealed and handed over the rest: the app starts anew, locked. */
  'vault:lock': { request: nothing, response: nothing },
} as const;

/** Channels of the settings. */
export const vaultContract = {
  /**
   * Makes the ring of the next generation beside the one in force, and gives what is to be printed. Nothing else changes
   * before `vault:begin`. For a vault that exists, `current` is its passphrase.
   */
  'vault:prepare': {
    request: z.strictObject({
      passphrase,
      current: passphrase.nullable(),
      firmRecipient: recipientSchema.nullable(),
    }),
    response: z.strictObject({ recoveryCode: identitySchema }),
  },
  /** Seals everything into the generation that was prepared, and starts the app anew, locked. */
  'vault:begin': { request: z.strictObject({ jobId, preferences }), response: nothing },
  'vault:discard-prepared': { request: nothing, response: nothing },
  'vault:change-passphrase': {
    request: z.strictObject({ current: passphrase, passphrase }),
    response: nothing,
  },
  /** A new sheet; the one before opens nothing that is written from then on. */
  'vault:make-sheet': {
    request: z.strictObject({ current: passphrase }),
    response: z.strictObject({ recoveryCode: identitySchema }),
  },
  /** Puts the new sheet in force, once a part of it was typed back. */
  'vault:use-sheet': { request: nothing, response: nothing },
  'vault:get-settings': {
    request: nothing,
    response: z.strictObject({
      idleMinutes: idleMinutesSchema,
      locksOnSuspend: z.boolean(),
      locksWithScreen: z.boolean(),
      firmRecipient: recipientSchema.nullable(),
      generation: generationSchema,
      createdAt: z.iso.datetime(),
      /** The public half of the key that signs sign-offs, in base64. */
      signingKey: z.string().max(64),
    }),
  },
  /** Signs a sign-off with the key of the vault. Fails with `vault-locked`. */
  'vault:sign-off': {
    request: z.strictObject({
      snapshot: z.number().int().min(1),
      label: z.string().max(LINE_CHARACTERS),
      asOf: z.iso.date(),
      fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
      name: z.string().min(1).max(LINE_CHARACTERS),
      role: z.string().max(LINE_CHARACTERS),
      signedOn: z.iso.date(),
    }),
    response: z.strictObject({ key: z.string().max(64), seal: z.string().max(128) }),
  },
  'vault:set-settings': {
    request: z.strictObject({
      idleMinutes: idleMinutesSchema,
      locksOnSuspend: z.boolean(),
      locksWithScreen: z.boolean(),
    }),
    response: nothing,
  },
} as const;

/** Why the vault is to be locked. */
export const LOCK_REASONS = ['idle', 'suspend', 'screen', 'asked'] as const;
