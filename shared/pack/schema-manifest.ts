/** The manifest of a pack: what it is, of which day, and which files it lists. */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';
import { id, isoDate, text } from './schema-basics';

export const packManifestSchema = z.strictObject({
  format: z.literal('brieflock-pack'),
  formatVersion: z.literal(2),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: text,
  /** The day the law was read for this version. Documents print it as "law as of". */
  editionOn: isoDate,
  jurisdiction: text,
  /** What the instrument asks of a company, in a sentence or two. Documents open with it. */
  notice: text.optional(),
  /** How documents and screens speak of the instrument; generic words where left out. */
  instrument: z
    .strictObject({
      /** Title of the section on it, e.g. "What the Order does and does not do". */
      aboutTitle: text,
      /** What to know of every option before choosing one. */
      decisionsNote: text,
      /** What the list of assessments says the product is for. */
      purpose: text,
      /** It has duties of its own; left out for one that is voluntary for every company. */
      binds: z.literal(true).optional(),
      /** The name in a sentence, e.g. "the Order". */
      short: text.optional(),
      /** What it asks of a company, to a board and in a memo: a clause without full stop, e.g. "The Order asks nothing of us". */
      boardClause: text.optional(),
      memoClause: text.optional(),
      /** The short answer to whether it imposes duties, in whole sentences. */
      effect: text.optional(),
    })
    .optional(),
  /** What stands in the file of this name, in reading order of the modules. */
  modules: z.array(z.string().regex(/^modules\/[a-z0-9-]+\.json$/)).min(1),
  /** Files with what documents say of the questions; a question without prose is told by its statement alone. */
  prose: z.array(z.string().regex(/^prose\/[a-z0-9-]+\.json$/)).default([]),
});

export type PackManifest = DeepReadonly<z.infer<typeof packManifestSchema>>;
