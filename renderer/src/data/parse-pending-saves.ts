/** Reads back what was handed over because it could not be saved. */
import {
  answerSchema,
  decisionRecordSchema,
  exposureSchema,
  plannedActionSchema,
  profileSchema,
} from '@shared/assessment/schema';
import { z } from 'zod';
import type { PendingSave } from './pending-saves';

const assessmentId = z.string();

const pendingSaveSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), assessmentId, title: z.string() }),
  z.strictObject({ kind: z.literal('profile'), assessmentId, profile: profileSchema }),
  z.strictObject({ kind: z.literal('answer'), assessmentId, answer: answerSchema }),
  z.strictObject({ kind: z.literal('decision'), assessmentId, decision: decisionRecordSchema }),
  z.strictObject({ kind: z.literal('action'), assessmentId, action: plannedActionSchema }),
  z.strictObject({ kind: z.literal('action-removal'), assessmentId, actionId: z.string() }),
  z.strictObject({ kind: z.literal('exposure'), assessmentId, exposure: exposureSchema.nullable() }),
]);

/** What was handed over, in order, and how much of it cannot be read. */
export interface ReadPending {
  readonly items: readonly PendingSave[];
  readonly unreadable: number;
}

function listIn(text: string): readonly unknown[] | null {
  try {
    return z.array(z.unknown()).safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Reads the text that `JSON.stringify` made of pending saves. */
export function parsePendingSaves(text: string): ReadPending {
  const list = listIn(text);
  if (list === null) return { items: [], unreadable: 1 };
  const parsed = list.map((item) => pendingSaveSchema.safeParse(item));
  const items = parsed.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return { items, unreadable: parsed.length - items.length };
}
