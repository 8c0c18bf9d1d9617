/** Counsel’s hand: what she makes of each paragraph of a paper, and what only she can say of the matter itself. */
import { z } from 'zod';
import { bytesOfBase64, readPictureHead, type PictureHead } from '../base/picture-file';
import type { DeepReadonly } from '../base/deep-readonly';
import {
  STRING_TRAITS,
  authorship,
  counselProse,
  day,
  line,
  packEntityId,
  prose,
  sha256Hex,
} from './schema-basics';
import { ground } from './schema-grounds';

/** The id of a part or a paragraph of a paper: what it is about, never where it stands. */
const unitId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9/:._-]{0,199}$/)
  .register(STRING_TRAITS, { use: 'place' });

/** A place in an authority, as the pack writes it. */
const packPin = z.string().max(200).register(STRING_TRAITS, { use: 'name' });

/** Her words, and who may read them. What is for counsel stands in the privileged edition alone. */
const handWords = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone'), text: prose, reason: prose }),
  z.strictObject({ kind: z.literal('counsel'), text: counselProse, reason: counselProse }),
]);

export const paragraphSchema = z.strictObject({
  /** The paragraph of the paper; `own:` and an id for one of her own. */
  unit: unitId,
  /** The part it stands in, e.g. `memo/bottom-line`: her words are kept there when what they followed is gone. */
  part: unitId,
  state: z.enum(['accepted', 'edited', 'left-out', 'own']),
  /** `text`: what is printed instead of, or beside, what was generated. `reason`: why it is left out. */
  words: handWords,
  /** Authorities of the pack she cites in her words, chosen from a list. Absent: none. */
  cites: z
    .array(z.strictObject({ authority: packEntityId, pin: packPin.optional() }))
    .max(50)
    .optional(),
  /** What had been generated when she looked, and what that rested on; `null` for a paragraph of her own. */
  base: z
    .strictObject({
      hash: sha256Hex,
      text: prose,
      grounds: z.array(ground).max(200),
    })
    .nullable(),
  /** The paragraph it follows; `null`: at the end of its part. */
  after: unitId.nullable(),
  /** The question whose privileged note it was lifted from; `null` for any other. */
  liftedFrom: packEntityId.nullable(),
  ...authorship,
});

/** What a logo may hold: it is stored again with every snapshot and every change of the matter. */
export const LOGO_LIMITS = { bytes: 128 * 1024, edgePx: 4_000 } as const;

const BASE64_CHARACTERS = Math.ceil(LOGO_LIMITS.bytes / 3) * 4;
const edge = z.number().int().min(1).max(LOGO_LIMITS.edgePx);

function isWhatItSays({ format, widthPx, heightPx, data }: PictureHead & { readonly data: string }): boolean {
  const head = readPictureHead(bytesOfBase64(data));
  return (
    typeof head !== 'string' &&
    head.format === format &&
    head.widthPx === widthPx &&
    head.heightPx === heightPx
  );
}

/** A picture as bytes in Base64. */
export const pictureFields = {
  format: z.enum(['png', 'jpeg']),
  widthPx: edge,
  heightPx: edge,
  data: z
    .string()
    .max(BASE64_CHARACTERS)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
} as const;

/** The logo of a letterhead, with what is read aloud in its place. */
const logoSchema = z
  .strictObject({ ...pictureFields, alt: line })
  .refine(isWhatItSays, 'a logo is a PNG or JPEG of the size it says');

export const matterSchema = z.strictObject({
  /** The body that decides, e.g. "Risk Committee". */
  body: line,
  nextMeetingOn: day.nullable(),
  /** Decides whether documents claim work product. */
  litigation: z.strictObject({
    state: z.enum(['not-recorded', 'none', 'anticipated', 'pending']),
    since: day.nullable(),
    description: counselProse,
  }),
  letterhead: z.strictObject({ name: line, address: z.array(line).max(6), logo: logoSchema.optional() }),
  /** The order of the parts of each paper, and titles of hers; an empty title is the paper’s own. Absent: as built. */
  outlines: z
    .array(
      z.strictObject({
        paper: z.enum(['memo', 'briefing']),
        parts: z.array(z.strictObject({ part: unitId, title: line })).max(200),
      }),
    )
    .max(2)
    .optional(),
  /** How the privileged memo ends. */
  conclusion: counselProse,
  ...authorship,
});

export type Paragraph = DeepReadonly<z.infer<typeof paragraphSchema>>;
export type HandWords = Paragraph['words'];
export type Logo = DeepReadonly<z.infer<typeof logoSchema>>;
export type MatterRecord = DeepReadonly<z.infer<typeof matterSchema>>;
