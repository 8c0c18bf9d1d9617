/** What counsel is told about a redacted document before it is saved: near matches, and terms that give themselves away. */
import { z } from 'zod';
import { NEARNESS } from './editions/near-hints';

const count = z.number().int().min(1);

const nearMatchSchema = z.strictObject({
  /** As it stands in the document. */
  form: z.string(),
  /** The term it is near, as counsel wrote it. */
  term: z.string(),
  why: z.enum(NEARNESS),
  count,
  /** Typed texts it stands in, e.g. “the note on GOV-01”. */
  places: z.array(z.string()).readonly(),
  /** Short, a number, or a word of the law’s own: to redact it takes much besides. Left out: no. */
  isCommon: z.literal(true).optional(),
});
/** Words near a term, left in a document until counsel says. */
export type NearMatch = Readonly<z.infer<typeof nearMatchSchema>>;

const givenAwaySchema = z.strictObject({
  term: z.string(),
  /** `public`: it stands in the document’s public words. `beside`: public words complete what is left beside a mark. */
  how: z.enum(['public', 'beside']),
  count,
  /** Public words it stands in. */
  example: z.string(),
});
/** A term that what is left gives away. */
export type GivenAway = Readonly<z.infer<typeof givenAwaySchema>>;

/** The parser of a report that comes from another process. */
export const redactionReportSchema = z.strictObject({
  near: z.array(nearMatchSchema).readonly(),
  givenAway: z.array(givenAwaySchema).readonly(),
});
/** What is told about a redacted document. Both lists are empty in every other edition. */
export type RedactionReport = Readonly<z.infer<typeof redactionReportSchema>>;

/** Where there is nothing to tell. */
export const NOTHING_TO_TELL: RedactionReport = { near: [], givenAway: [] };
