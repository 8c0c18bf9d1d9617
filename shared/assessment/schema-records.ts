/** What counsel adds to the answers: decisions, planned actions, why answers that disagree both stand, estimates of loss. */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';
import { answerValueSchema } from './schema-answers';
import { authorship, counselProse, day, entityId, line, moment, packEntityId, prose } from './schema-basics';
import { ground } from './schema-grounds';

/** How a precondition of an option stands. */
const gateRecordSchema = z.strictObject({ state: z.enum(['met', 'not-met', 'unknown']), note: prose });

/** How far a factor holds for this company, and how much counsel makes of it. */
const factorRecordSchema = z.strictObject({
  holds: z.enum(['yes', 'partly', 'no', 'unknown']),
  /** 0 (leave out) to 5; `null` keeps the pack's weight. */
  weight: z.number().int().min(0).max(5).nullable(),
  /** Why; counts as required where the weight differs from the pack's. */
  reason: prose,
});

/** What was decided, which may differ from the recommendation. */
const choiceSchema = z.strictObject({
  optionCode: packEntityId,
  /** Goes into documents. */
  rationale: prose,
  /** Into the privileged memo only. */
  privilegedRationale: counselProse,
  /** Who decided, e.g. "Risk Committee". */
  deciders: line,
  decidedOn: day.nullable(),
  /** When it is to be looked at again. */
  reviewOn: day.nullable(),
});

export const decisionRecordSchema = z.strictObject({
  /** The pack's decision; one record for each at most. */
  decisionId: packEntityId,
  /** By gate id. A gate that is missing is unknown. */
  gates: z.record(packEntityId, gateRecordSchema),
  /** By factor id. A factor that is missing is unknown. */
  factors: z.record(packEntityId, factorRecordSchema),
  /** `null` until something was decided. */
  choice: choiceSchema.nullable(),
  ...authorship,
});

export const plannedActionSchema = z.strictObject({
  id: entityId,
  /** The question whose answer it is to better; `null` for an action of its own. */
  questionId: packEntityId.nullable(),
  title: line.min(1),
  /** What exactly is to be done. */
  detail: prose,
  owner: line,
  dueOn: day.nullable(),
  status: z.enum(['planned', 'in-progress', 'done', 'dropped']),
  /** The answer it is to bring about, e.g. kept from a what-if; `null` if not said. */
  target: answerValueSchema.nullable(),
  createdAt: moment,
  ...authorship,
});

export const settlementSchema = z.strictObject({
  /** The pack's contradiction; one record for each at most. */
  contradictionId: packEntityId,
  /** Why both stand. Goes into documents; counts only if it is a reason. */
  because: prose,
  /** What was recorded then. Where one of these has changed since, the contradiction is open again. */
  grounds: z.array(ground).max(50),
  ...authorship,
});

/** A 90 % range: one in twenty falls below `low`, one in twenty above `high`. Equal ends are a point. */
function estimateRange(most: number) {
  return z
    .strictObject({ low: z.number().positive().max(most), high: z.number().positive().max(most) })
    .refine(({ low, high }) => low <= high, 'a range starts at its lower end');
}

export const lossEstimateSchema = z.strictObject({
  /** The pack's scenario; one estimate for each at most. */
  scenarioId: packEntityId,
  /** Events a year before the controls this assessment asks about; `null` until both ends are known. */
  frequency: estimateRange(10_000).nullable(),
  /** Loss of one event in the currency of the exposure, before those controls; `null` until both ends are known. */
  loss: estimateRange(1e12).nullable(),
  severity: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('lognormal') }),
    /** Between a floor and a ceiling, here the ends of `loss`, around the most likely loss; `null` until it is known. */
    z.strictObject({ kind: z.literal('pert'), mode: z.number().positive().max(1e12).nullable() }),
  ]),
  /** Whether the controls' effect is applied to the figures, or the figures already reflect the controls. */
  controls: z.enum(['apply', 'included']),
  /** Whose estimate it is. */
  estimatedBy: line,
  estimatedOn: day.nullable(),
  /** What it rests on. */
  basis: prose,
});

export const lossEstimatesSchema = z.strictObject({
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency is three capital letters, e.g. USD'),
  /** Years simulated. */
  years: z.number().int().min(1_000).max(1_000_000),
  /** Start of the random numbers: the same seed gives the same figures. */
  seed: z.number().int().min(0).max(4_294_967_295),
  /** How far the number of events in a year follows one common factor, 0 (not at all) to 0.9. */
  correlation: z.number().min(0).max(0.9),
  /** Why scenarios are taken to move together that much. */
  correlationReason: prose,
  estimates: z.array(lossEstimateSchema).max(200),
  ...authorship,
});

export type DecisionRecord = DeepReadonly<z.infer<typeof decisionRecordSchema>>;
export type DecisionChoice = DeepReadonly<z.infer<typeof choiceSchema>>;
export type GateRecord = DeepReadonly<z.infer<typeof gateRecordSchema>>;
export type FactorRecord = DeepReadonly<z.infer<typeof factorRecordSchema>>;
export type PlannedAction = DeepReadonly<z.infer<typeof plannedActionSchema>>;
export type LossEstimate = DeepReadonly<z.infer<typeof lossEstimateSchema>>;
export type LossEstimates = DeepReadonly<z.infer<typeof lossEstimatesSchema>>;
export type Settlement = DeepReadonly<z.infer<typeof settlementSchema>>;
