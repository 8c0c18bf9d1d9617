/**
 * The words every stored entity is made of: ids, texts, moments, ranges, and who wrote when. Sizes are bounded here,
 * and every text that someone types is marked as such.
 */
import { z } from 'zod';
import { LINE_CHARACTERS, PROSE_CHARACTERS } from '../base/text-limits';

/** A text someone types. */
export interface TypedTextTraits {
  readonly use: 'typed';
  /** A line is short and has no paragraphs; what bounds each is {@link TEXT_LIMITS}. */
  readonly size: 'line' | 'prose';
  /** Texts for counsel stand in the privileged edition alone. */
  readonly audience: 'all' | 'counsel';
}

/** What a string is for. One that is held to a pattern needs no entry unless it is an id; any other without one is a bug. */
export type StringTraits = TypedTextTraits | NameTraits;

/** A string that names something: a record, what the pack calls by it, or the place of a paragraph, which may hold others. */
export interface NameTraits {
  readonly use: 'id' | 'name' | 'place';
}

/** What every unpatterned string of a record is for. Strings derived from one below inherit its entry. */
export const STRING_TRAITS = z.registry<StringTraits>();

export const entityId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'an id has 1 to 64 letters, digits, "-" or "_"')
  .register(STRING_TRAITS, { use: 'id' });
/** An id given by a pack. */
export const packEntityId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)
  .register(STRING_TRAITS, { use: 'id' });

/** The most characters a typed text of each size may hold. */
export const TEXT_LIMITS = { line: LINE_CHARACTERS, prose: PROSE_CHARACTERS } as const;

function typedText(size: TypedTextTraits['size'], audience: TypedTextTraits['audience']): z.ZodString {
  return z.string().max(TEXT_LIMITS[size]).register(STRING_TRAITS, { use: 'typed', size, audience });
}

export const line = typedText('line', 'all');
export const prose = typedText('prose', 'all');
/** For counsel's eyes: blank in every edition but the privileged one. */
export const counselProse = typedText('prose', 'counsel');
/** A point in time, UTC. */
export const moment = z.iso.datetime();
/** A SHA-256, hexadecimal. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();
export const packVersion = z.string().max(40).register(STRING_TRAITS, { use: 'name' });
/** The pack an entity was written under. */
export const packName = z.strictObject({ id: packEntityId, version: packVersion });

/** A range on 0–100; whether low is good depends on the figure. */
export const figureRange = z
  .strictObject({ low: z.number().min(0).max(100), high: z.number().min(0).max(100) })
  .refine(({ low, high }) => low <= high, 'a range starts at its lower end');

/** When an entity last changed, and who changed it, as typed in the preferences; may be empty. */
export const authorship = { updatedAt: moment, updatedBy: line } as const;
