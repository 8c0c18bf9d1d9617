/** What a PDF somebody brings turns out to be. Says what it claims of itself and whether it hangs together. */
import { z } from 'zod';
import { provenanceSchema } from '../document/provenance';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

/** The parser of an inspection that comes from another process. */
export const pdfInspectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-ours'), sha256 }),
  z.strictObject({ kind: z.literal('damaged'), sha256 }),
  z.strictObject({
    kind: z.literal('ours'),
    sha256,
    provenance: provenanceSchema,
    /** It says so on every page. */
    isFinal: z.boolean(),
    /** A digest of the words of each page. */
    pages: z.array(sha256).readonly(),
    /** Pages, from 1, that do not carry the fingerprint the file says it has. */
    strangePages: z.array(count).readonly(),
    hasAttachment: z.boolean(),
  }),
]);
/** What a PDF turns out to be. */
export type PdfInspection = Readonly<z.infer<typeof pdfInspectionSchema>>;
