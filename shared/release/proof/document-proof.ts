/** What reading a finished document back has shown, in figures and names. Holds no text of the assessment but labels. */
import { z } from 'zod';

const count = z.number().int().min(0);

/** The parser of a proof that comes from another process. */
export const documentProofSchema = z.strictObject({
  total: count,
  present: count,
  missing: z.array(z.string()).readonly(),
  /** Texts and terms the edition must not hold, looked for and not found. */
  excluded: count,
  /** Texts that no search can tell from what may be said. */
  indistinct: count,
});
/** What reading a finished document back has shown. */
export type DocumentProof = Readonly<z.infer<typeof documentProofSchema>>;
