/**
 * What documents say of a question once it is answered, and how questions gather into issues of law. Kept apart from
 * the questions themselves: one file of prose for each module. Parsing only.
 */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';
import { applicabilitySchema, authorityRefSchema, id, text, textVariantSchema } from './schema-basics';

/** A condition on the record: what was chosen, how a question stands, or what the profile says. */
export const recordConditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chosen'), question: id, anyOf: z.array(id).min(1) }),
  z.strictObject({
    kind: z.literal('state'),
    question: id,
    anyOf: z.array(z.enum(['answered', 'unknown', 'open', 'not-applicable'])).min(1),
  }),
  z.strictObject({ kind: z.literal('profile'), when: applicabilitySchema }),
]);

/** A noun phrase without an article of its own to guess, e.g. "owners’ consent"; `plural` decides the verb beside it. */
const nounPhraseSchema = z.strictObject({ text, plural: z.literal(true).optional() });

const optionProseSchema = z.strictObject({
  /** By effect: `strength` leaves nothing to do, `gap` stands below half of what the question asks. */
  kind: z.enum(['strength', 'partial', 'gap']),
  /** The fact in a board’s words, of "we"; 22 words at most. The memo prints the option’s statement. */
  board: text,
  /** What the fact means against the rule, of "the Company"; one or two sentences, never beyond the answer. */
  apply: text.optional(),
  /** What is there, where something is. */
  have: nounPhraseSchema.optional(),
  /** What is not there, where something is not. */
  lack: nounPhraseSchema.optional(),
  /** The fact itself is that something falls short of a legal duty: the issue stands with those whose duties are unmet. */
  unmet: z.literal(true).optional(),
});

const questionProseSchema = z.strictObject({
  question: id,
  /** Where it is discussed, and whether the advice turns on it. */
  issue: z.strictObject({ id, role: z.enum(['key', 'support', 'aside']) }),
  /** How grave a gap is, 1 to 5. Decides what is told first, never a figure. */
  consequence: z.number().int().min(1).max(5),
  /** Completes "Stop …" while the act goes on without a control. */
  stop: text.optional(),
  /** The options that are that act: others leave something to be done and nothing to be ended. Left out: every gap. */
  stopOn: z.array(id).min(1).optional(),
  /** What is lost by a gap cannot be had back: evidence, secrecy. */
  irreversible: z.literal(true).optional(),
  /** What to do about a gap: an imperative clause without capital or full stop. */
  fix: text,
  options: z.record(id, optionProseSchema),
  /** Added to `apply` for those whom the condition reaches. */
  addApply: z
    .array(
      z.strictObject({
        when: applicabilitySchema,
        options: z.array(id).min(1),
        text,
        authorities: z.array(authorityRefSchema).default([]),
      }),
    )
    .default([]),
});

/** `prose/*.json`: the prose of one module’s questions. */
export const proseFileSchema = z.strictObject({ module: id, questions: z.array(questionProseSchema).min(1) });

const ruleSentenceSchema = z.strictObject({
  text,
  authorities: z.array(authorityRefSchema).min(1),
  /** Whom it concerns. Left out: everyone. */
  when: applicabilitySchema.optional(),
  /** The record must call for it. Left out: always. */
  needed: z.array(recordConditionSchema).default([]),
  /** Other words for days on which an authority stands otherwise. */
  variants: z.array(textVariantSchema).default([]),
});

export const issueSchema = z.strictObject({
  id,
  /** A noun phrase: the heading of its part. */
  title: text,
  /** The same in a few words, for the middle of a sentence. */
  fragment: nounPhraseSchema,
  /** One sentence to a board, of "we", while it stands first. */
  boardMessage: text,
  /** The question presented. */
  question: text,
  /** Order among issues that weigh the same; 1 is first. */
  rank: z.number().int().min(1),
  scenarios: z.array(id),
  /** Its scenarios bear on the order of issues alone: none is the exposure of the issue itself, so no figure is printed. */
  scenariosOrderOnly: z.literal(true).optional(),
  rules: z.array(ruleSentenceSchema),
  /** The first whose conditions all hold is printed; the last has none. */
  shortAnswers: z.array(
    z.strictObject({
      when: z.array(recordConditionSchema),
      text,
      /** As of a rule. */
      variants: z.array(textVariantSchema).default([]),
    }),
  ),
  /** What the other side may argue, where the record lets it. */
  counters: z
    .array(
      z.strictObject({
        when: z.array(recordConditionSchema),
        text,
        authorities: z.array(authorityRefSchema).default([]),
      }),
    )
    .default([]),
  /** The likeliest and the gravest loss, each a clause that completes "The likeliest loss is …". */
  harm: z.strictObject({ likeliest: text, gravest: text }).optional(),
});

/** How duties are told together. */
export const DUTY_GROUPS = [
  'notice',
  'disclosure',
  'program',
  'conduct',
  'preservation',
  'oversight',
] as const;

export const dutySummarySchema = z.strictObject({
  authority: id,
  /** The pins it speaks of. Left out: every pin of that authority. */
  pins: z.array(text).min(1).optional(),
  group: z.enum(DUTY_GROUPS),
  /** It tells all the others of its authority and group: where it reaches the organization, they are not told beside it. */
  tellsAll: z.literal(true).optional(),
  /** A noun phrase that completes "The duties are these: …", e.g. "notice to the superintendent within 72 hours". */
  must: text,
  /** The same in a few words, beside others of its authority, e.g. "notice within 72 hours". */
  short: text.optional(),
});

export type RecordCondition = DeepReadonly<z.infer<typeof recordConditionSchema>>;
export type NounPhrase = DeepReadonly<z.infer<typeof nounPhraseSchema>>;
export type OptionProse = DeepReadonly<z.infer<typeof optionProseSchema>>;
export type QuestionProse = DeepReadonly<z.infer<typeof questionProseSchema>>;
export type ProseFile = DeepReadonly<z.infer<typeof proseFileSchema>>;
export type Issue = DeepReadonly<z.infer<typeof issueSchema>>;
export type DutyGroup = (typeof DUTY_GROUPS)[number];
export type DutySummary = DeepReadonly<z.infer<typeof dutySummarySchema>>;
