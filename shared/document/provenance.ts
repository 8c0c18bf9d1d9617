/**
 * What a document says of its own making, in the one property every reader's program shows: enough to make it
 * again from the same state and compare. Names no person and no term.
 */
import { z } from 'zod';
import { entityId } from '../assessment/schema-basics';
import { isTimeZone } from '../base/days';
import { PAGE_SIZES } from '../base/page-size';
import { ANNEX_IDS, annexesInWord, readAnnexes } from './annexes';
import { documentKindSchema } from './document-kinds';
import { editionSchema } from '../wording/edition';

/** The parser of what a document says of itself. */
export const provenanceSchema = z.object({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  kind: documentKindSchema,
  edition: editionSchema,
  asOf: z.iso.date(),
  pageSize: z.enum(PAGE_SIZES),
  /** The annexes chosen, in one word; left out for a document that has all it can have. */
  annexes: z
    .string()
    .refine((word) => readAnnexes(word) !== null)
    .optional(),
  /** The incident it is of, the entry its log then ended with, and the moment it was read; left out for any other. */
  incident: entityId.optional(),
  entry: z.coerce.number().int().min(1).optional(),
  at: z.iso.datetime().optional(),
  /** Where its days are those of the clock on the wall; left out for UTC. */
  timeZone: z.string().max(64).refine(isTimeZone).optional(),
});

/** What a document was made from, and how. */
export type Provenance = Readonly<z.infer<typeof provenanceSchema>>;

const PATTERN =
  /^fingerprint (?<fingerprint>\S+); document (?<kind>\S+); edition (?<edition>\S+); as of (?<asOf>\S+); paper (?<pageSize>\S+?)(?:; annexes (?<annexes>\S+?))?(?:; incident (?<incident>\S+) entry (?<entry>\d+) at (?<at>\S+?))?(?:; days of (?<timeZone>\S+))?$/;

const ALL = annexesInWord(ANNEX_IDS);

/** Provenance as a property of the document. */
export function provenanceText(made: Provenance): string {
  const { fingerprint, kind, edition, asOf, pageSize, annexes, timeZone = 'UTC' } = made;
  const { incident, entry = 0, at = '' } = made;
  const base = `fingerprint ${fingerprint}; document ${kind}; edition ${edition}; as of ${asOf}; paper ${pageSize}`;
  const chosen = annexes === undefined || annexes === ALL ? '' : `; annexes ${annexes}`;
  const of = incident === undefined ? '' : `; incident ${incident} entry ${String(entry)} at ${at}`;
  return `${base}${chosen}${of}${timeZone === 'UTC' ? '' : `; days of ${timeZone}`}`;
}

/** Reads it back; `null` when a document says nothing of the kind. */
export function readProvenance(text: string): Provenance | null {
  const parsed = provenanceSchema.safeParse(PATTERN.exec(text.trim())?.groups);
  return parsed.success ? parsed.data : null;
}
