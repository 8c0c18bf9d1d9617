/**
 * What an edition leaves out, as data without its text: enough to say that a privileged text exists, and that answers
 * which disagree were settled, where neither the text nor the reason may be shown. Pure.
 */
import { z } from 'zod';
import { contentTexts } from '../assessment/content';
import type { Assessment } from '../assessment/schema';
import { contradictionStatusOf } from '../scoring/contradictions';
import type { Score } from '../scoring/types';
import { recordTextName } from '../wording/record-words';

/** A privileged text by what it belongs to. Holds no word of it. */
export interface PrivilegedText {
  readonly kind: 'note' | 'reasons' | 'other';
  /** Of the question or the decision; for any other text, what it is called. */
  readonly id: string;
  /** When its record was last changed, `YYYY-MM-DD`. */
  readonly on: string;
  /** Who changed it; empty where that is not recorded. */
  readonly by: string;
}

export interface LeftOut {
  readonly privileged: readonly PrivilegedText[];
  /** Contradictions of which counsel said, with a reason that still holds, why both answers stand. */
  readonly settled: readonly string[];
}

const DAY_CHARACTERS = 10;

function lastChange({ updatedAt, updatedBy }: { readonly updatedAt: string; readonly updatedBy: string }) {
  return { on: updatedAt.slice(0, DAY_CHARACTERS), by: updatedBy };
}

function privilegedIn(assessment: Assessment): readonly PrivilegedText[] {
  const notes = assessment.answers
    .filter(({ privilegedNote }) => privilegedNote.trim() !== '')
    .map((answer) => ({ kind: 'note' as const, id: answer.questionId, ...lastChange(answer) }));
  const reasons = assessment.decisions
    .filter(({ choice }) => (choice?.privilegedRationale ?? '').trim() !== '')
    .map((decision) => ({ kind: 'reasons' as const, id: decision.decisionId, ...lastChange(decision) }));
  return [...notes, ...reasons, ...otherTexts(assessment)];
}

/** Kinds whose privileged texts are told by question and by decision. */
const TOLD: ReadonlySet<string> = new Set(['answer', 'decision']);

/** Texts for counsel in every other kind of record: a conclusion, a paragraph of hers. */
function otherTexts(assessment: Assessment): readonly PrivilegedText[] {
  return contentTexts(assessment, ['fact', 'work'])
    .filter(({ kind, audience, text }) => audience === 'counsel' && text.trim() !== '' && !TOLD.has(kind))
    .map((text) => ({ kind: 'other', id: recordTextName(text), ...lastChange(authorshipOf(text.value)) }));
}

const authorshipSchema = z.object({ updatedAt: z.string(), updatedBy: z.string() });

/** Every record that holds a text for counsel says who changed it and when. */
function authorshipOf(value: unknown): z.infer<typeof authorshipSchema> {
  return authorshipSchema.parse(value);
}

/**
 * What is left out of an assessment.
 *
 * @param assessment - as it is, before an edition takes anything out
 * @param score - its contradictions; they rest on answers and facts, which every edition shows
 * @param change - what an edition makes of a name
 */
export function leftOutOf(
  assessment: Assessment,
  { contradictions }: Pick<Score, 'contradictions'>,
  change: (name: string) => string = (name) => name,
): LeftOut {
  const settled = contradictions
    .filter((each) => contradictionStatusOf(each, assessment.settlements).state === 'settled')
    .map(({ id }) => id);
  return { privileged: privilegedIn(assessment).map((each) => ({ ...each, by: change(each.by) })), settled };
}
