/**
 * The shape of a pack: a versioned body of law and questions, as data. Parsing lives here and nowhere
 * else; checks across files (dangling ids and the like) are in `load-pack.ts`.
 */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';
import {
  applicabilitySchema,
  authorityRefSchema,
  authorityTypeSchema,
  authorityConfidenceSchema,
  id,
  isoDate,
  legalStatusSchema,
  text,
  textVariantSchema,
} from './schema-basics';
import type { PackManifest } from './schema-manifest';
import { clockSchema, clockTableSchema, type Clock, type ClockTable } from './schema-clock';
import { incidentGuideSchema, type IncidentGuide } from './schema-incident';
import { regimesSchema, type Regimes } from './schema-regime';
import { questionSchema } from './schema-question';
import {
  dutySummarySchema,
  issueSchema,
  recordConditionSchema,
  type DutySummary,
  type Issue,
  type ProseFile,
} from './schema-prose';
import {
  changeSchema,
  decisionSchema,
  milestoneSchema,
  provisionSchema,
  termSchema,
  type PackChange,
  type Decision,
  type Milestone,
  type Provision,
  type GlossaryTerm,
} from './schema-reference';

export type {
  Applicability,
  AuthorityRef,
  AuthorityType,
  AuthorityConfidence,
  AuthorityStatus,
} from './schema-basics';
export { packManifestSchema, type PackManifest } from './schema-manifest';
export type { Clock, ClockStage, ClockTable } from './schema-clock';
export type { Regimes } from './schema-regime';
export type { Duty, DutyKind, FindingText, HeadlineId, Option, Question } from './schema-question';
export type {
  DutySummary,
  Issue,
  NounPhrase,
  OptionProse,
  ProseFile,
  QuestionProse,
  RecordCondition,
} from './schema-prose';
export type { PackChange, Decision, Milestone, Provision, GlossaryTerm } from './schema-reference';

/** What was read to say what it says. */
const readAsSchema = z.strictObject({
  kind: z.enum(['primary-official', 'mirror', 'account', 'none']),
  publisher: text.optional(),
  /** Of the account or copy. */
  on: isoDate.optional(),
});

const authoritySchema = z.strictObject({
  id,
  title: text,
  /** What it is called after it was cited in full once. */
  shortName: text,
  /** The full citation in Bluebook form, without pin. */
  citation: text,
  /** Names of cases, as the citation and short texts have them: set in italics where this authority is cited. */
  caseNames: z.array(text).min(1).optional(),
  /** Court or agency. */
  body: text.optional(),
  /** Docket, release or document number. */
  docket: text.optional(),
  /** Where the official text stands, by name. */
  officialSource: text.optional(),
  readAs: readAsSchema,
  /** What would confirm it. */
  confirmBy: text.optional(),
  nextCheck: isoDate.optional(),
  /** Whom it binds, in words. */
  bindsWhen: text.optional(),
  type: authorityTypeSchema,
  jurisdiction: text,
  issuedOn: isoDate.optional(),
  effectiveOn: isoDate.optional(),
  /** Its last day, where the end is certain. */
  expiresOn: isoDate.optional(),
  /** Last day that is confirmed, where an extension or an end is not. */
  confirmedThrough: isoDate.optional(),
  /** Last day of an extension that is reported and not confirmed. */
  reportedThrough: isoDate.optional(),
  /** Where it stands, in a few words, e.g. "in force" or "draft; final status not found". */
  status: text,
  confidence: authorityConfidenceSchema,
  /** What of it is reported or still to be verified, where that is not all of it, e.g. "the renumbering of FAR 52.204-21". */
  doubtful: text.optional(),
  /** The day a person last checked it. */
  verifiedOn: isoDate,
  /** What it says, in our words. */
  summary: text,
});

const facetSchema = z.strictObject({
  id,
  /** Short noun for explanations, e.g. "sector". */
  title: text,
  question: text,
  help: text,
  /** Asked only of those it may concern. Left out: of everyone. */
  when: applicabilitySchema.optional(),
  multiple: z.boolean(),
  options: z
    .array(
      z.strictObject({
        id,
        label: text,
        help: text.optional(),
        /** Set on "none of these": it stands alone. */
        exclusive: z.literal(true).optional(),
      }),
    )
    .min(2),
  authorities: z.array(authorityRefSchema),
});

const moduleSchema = z.strictObject({
  id,
  title: text,
  purpose: text,
  questions: z.array(questionSchema).min(1),
});

const inherentSchema = z.strictObject({
  /** 0–100 on the scale of NIST SP 800-30 Rev. 1, Tables G-2 and H-3. */
  base: z.number().min(0).max(100),
  because: text,
  adjust: z.array(
    z.strictObject({ when: applicabilitySchema, by: z.number().min(-100).max(100), because: text }),
  ),
});

const scenarioSchema = z.strictObject({
  id,
  title: text,
  /** The same to a board, a noun phrase or a short clause of "we". */
  boardTitle: text.optional(),
  summary: text,
  /** Whom it can happen to. Left out: everyone. */
  applicability: applicabilitySchema.default({ kind: 'always' }),
  /** Questions about activities it needs: where one is set aside as not done, it cannot happen. */
  needs: z.array(id).default([]),
  likelihood: inherentSchema,
  impact: inherentSchema,
  controls: z
    .array(
      z.strictObject({
        question: id,
        axis: z.enum(['likelihood', 'impact']),
        weight: z.number().int().min(1).max(5),
      }),
    )
    .min(1),
  /** The most that all controls together can take off an axis, as a share. Nothing removes all risk. */
  cap: z.strictObject({ likelihood: z.number().min(0).max(0.9), impact: z.number().min(0).max(0.9) }),
  authorities: z.array(authorityRefSchema).min(1),
});

const statementSchema = z.strictObject({
  id,
  kind: z.enum(['does', 'does-not', 'caution']),
  text,
  authorities: z.array(authorityRefSchema).min(1),
  variants: z.array(textVariantSchema).default([]),
});

const promptSchema = z.strictObject({
  id,
  /** Who may ask it. */
  audience: z.enum(['board', 'regulator', 'counterparty']).default('board'),
  text,
  /** The questions whose answers speak to it. */
  questions: z.array(id),
  /** Of these, those that answer another part of it, e.g. "and who is accountable?": a board is told them after the opening. */
  otherPart: z.array(id).default([]),
  /** The first whose conditions all hold opens the answer, of "we" for a board, of "the Company" for others. */
  answers: z
    .array(
      z.strictObject({
        when: z.array(recordConditionSchema).min(1),
        /** Its first sentence answers the question, or says that the record does not. */
        text,
        /** Why it does not go out to somebody outside as it stands, e.g. "the answer to customers is not decided". */
        hold: text.optional(),
        /** Other words for days on which an authority stands otherwise; the answer rests on it. */
        variants: z.array(textVariantSchema).default([]),
      }),
    )
    .default([]),
});

/** Answers that cannot all be right. Every condition must hold. */
const contradictionSchema = z.strictObject({
  id,
  /** What the record says, without saying which side is right. */
  text,
  when: z.array(recordConditionSchema).min(1),
});

/** The files of a pack besides its manifest and modules, by name. */
export const packPartsSchema = {
  'authorities.json': z.array(authoritySchema).min(1),
  'facets.json': z.array(facetSchema).min(1),
  'scenarios.json': z.array(scenarioSchema).min(1),
  'clocks.json': z.array(clockSchema),
  'statements.json': z.array(statementSchema),
  'decisions.json': z.array(decisionSchema),
  'prompts.json': z.array(promptSchema),
} as const;

/** Files a pack may leave out. */
export const optionalPackPartsSchema = {
  'provisions.json': z.array(provisionSchema),
  'timeline.json': z.array(milestoneSchema),
  'glossary.json': z.array(termSchema),
  'changes.json': z.array(changeSchema),
  'contradictions.json': z.array(contradictionSchema),
  'statuses.json': z.array(legalStatusSchema),
  'issues.json': z.array(issueSchema),
  'duties.json': z.array(dutySummarySchema),
  'clock-table.json': clockTableSchema.nullable(),
  'regimes.json': regimesSchema.nullable(),
  'incident.json': incidentGuideSchema.nullable(),
} as const;

export { moduleSchema };

export type Authority = DeepReadonly<z.infer<typeof authoritySchema>>;
export type Facet = DeepReadonly<z.infer<typeof facetSchema>>;
export type Contradiction = DeepReadonly<z.infer<typeof contradictionSchema>>;
export type LegalStatus = DeepReadonly<z.infer<typeof legalStatusSchema>>;
export type Module = DeepReadonly<z.infer<typeof moduleSchema>>;
export type Inherent = DeepReadonly<z.infer<typeof inherentSchema>>;
export type Scenario = DeepReadonly<z.infer<typeof scenarioSchema>>;
export type Statement = DeepReadonly<z.infer<typeof statementSchema>>;
export type Prompt = DeepReadonly<z.infer<typeof promptSchema>>;

/** A whole pack, checked. Build it with `loadPack`; never by hand outside tests. */
export interface Pack {
  readonly manifest: PackManifest;
  readonly authorities: readonly Authority[];
  readonly facets: readonly Facet[];
  readonly modules: readonly Module[];
  readonly scenarios: readonly Scenario[];
  readonly clocks: readonly Clock[];
  readonly statements: readonly Statement[];
  readonly decisions: readonly Decision[];
  readonly prompts: readonly Prompt[];
  readonly provisions: readonly Provision[];
  readonly timeline: readonly Milestone[];
  readonly glossary: readonly GlossaryTerm[];
  readonly changes: readonly PackChange[];
  readonly contradictions: readonly Contradiction[];
  /** Their conditions are already written out wherever they are named. */
  readonly statuses: readonly LegalStatus[];
  /** In the order of the manifest’s list of prose. */
  readonly prose: readonly ProseFile[];
  readonly issues: readonly Issue[];
  readonly dutySummaries: readonly DutySummary[];
  /** What stands behind the deadlines; `null` where the pack has no such table. */
  readonly clockTable: ClockTable | null;
  /** How incident clocks are counted; `null` where the pack does not say. */
  readonly regimes: Regimes | null;
  /** What counsel is given in an incident; `null` where the pack has nothing for it. */
  readonly incident: IncidentGuide | null;
}
