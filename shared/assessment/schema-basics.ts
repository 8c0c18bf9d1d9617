/** The words every stored entity is made of: ids, texts, moments, ranges, and who wrote when. Sizes are bounded here. */
import { z } from 'zod';
import { LINE_CHARACTERS, PROSE_CHARACTERS } from '../base/text-limits';

export const entityId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'an id has 1 to 64 letters, digits, "-" or "_"');
/** An id given by a pack. */
export const packEntityId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/);
export const line = z.string().max(LINE_CHARACTERS);
export const prose = z.string().max(PROSE_CHARACTERS);
/** A point in time, UTC. */
export const moment = z.iso.datetime();
/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();
export const packVersion = z.string().max(40);
/** The pack an entity was written under. */
export const packName = z.strictObject({ id: packEntityId, version: packVersion });

/** A range on 0–100; whether low is good depends on the figure. */
export const figureRange = z
  .strictObject({ low: z.number().min(0).max(100), high: z.number().min(0).max(100) })
  .refine(({ low, high }) => low <= high, 'a range starts at its lower end');

/** When an entity last changed, and who changed it, as typed in the preferences; may be empty. */
export const authorship = { updatedAt: moment, updatedBy: line } as const;
