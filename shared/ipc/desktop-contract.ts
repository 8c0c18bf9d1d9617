/** The channels of the window as a window: what is dropped on it, and how large its text is. */
import { z } from 'zod';
import { handleSchema } from './contract-parts';

/** Text is shown from its usual size to twice that, in percent. */
export const ZOOM = { min: 100, max: 200, step: 10 } as const;

const zoomPercent = z.number().int().min(ZOOM.min).max(ZOOM.max);

/** Longer than any path that a system allows. */
const PATH_CHARACTERS = 32_768;

/** Channel name to request and response schema. */
export const desktopContract = {
  /** Sets the size of the text, or leaves it as it is for `null`; answers with what holds then. */
  'app:zoom': {
    request: z.strictObject({ percent: zoomPercent.nullable() }),
    response: z.strictObject({ percent: zoomPercent }),
  },
  /**
   * Takes a file that the user's hand dropped on the window. Asked by the bridge alone, which learns the path from Electron;
   * the page gets the answer, never the path. Answers `file-not-taken` for what Brieflock opens no file of.
   */
  'file:take-dropped': {
    request: z.strictObject({
      path: z.string().max(PATH_CHARACTERS),
      /** How many were dropped at once. */
      count: z.number().int().min(0),
    }),
    response: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('assessment'),
        fileId: handleSchema,
        fileName: z.string(),
        needsPassphrase: z.boolean(),
      }),
      z.strictObject({ kind: z.enum(['pack', 'pdf']), fileId: handleSchema, fileName: z.string() }),
    ]),
  },
} as const;
