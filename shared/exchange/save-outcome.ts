/** What became of a file the user was asked to save. Names the file, never the folder. */
import { z } from 'zod';

/** The parser of an outcome that comes from another process. */
export const saveOutcomeSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('saved'),
    fileName: z.string(),
    bytes: z.number(),
    /** Of the bytes. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** Of a document: what it is, by names of ours and the assessment’s random id. */
    content: z.strictObject({ document: z.string(), edition: z.string(), assessment: z.string() }).optional(),
  }),
  z.strictObject({ status: z.literal('cancelled') }),
]);
/** Saved under a name, or called off. */
export type SaveOutcome = z.infer<typeof saveOutcomeSchema>;
