/** What channels of every part of the contract are made of. */
import { z } from 'zod';
import { APP_ERROR_CODES } from '../base/app-error';

export const nothingSchema = z.strictObject({});

export const countSchema = z.number().int().min(0);

export const jobIdSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

/** What main gives the page in place of a path. */
export const handleSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

export const appErrorSchema = z.strictObject({
  code: z.enum(APP_ERROR_CODES),
  context: z.record(z.string(), z.string()),
});
