/** Reads back what was handed over because it could not be saved. */
import { profileSchema } from '@shared/assessment/schema';
import { CONTENT_KINDS } from '@shared/assessment/schema-content';
import { kindsIn, recordSchemaOf } from '@shared/assessment/schema-record-kind';
import type { RecordName } from '@renderer/data/records';
import { z } from 'zod';
import type { PendingSave } from './pending-saves';

const REMOVABLE = kindsIn('records', CONTENT_KINDS);
const assessmentId = z.string();
const kind = z.custom<RecordName['kind']>(
  (word) => typeof word === 'string' && Object.hasOwn(REMOVABLE, word),
);

const pendingSaveSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), assessmentId, title: z.string() }),
  z.strictObject({ kind: z.literal('profile'), assessmentId, profile: profileSchema }),
  z.strictObject({ kind: z.literal('record'), assessmentId, record: recordSchemaOf(CONTENT_KINDS) }),
  z.strictObject({
    kind: z.literal('removal'),
    assessmentId,
    of: z.strictObject({ kind, key: z.string() }),
  }),
]);

/** What was handed over, in order, and what of it cannot be read, as it was found. */
export interface ReadPending {
  readonly items: readonly PendingSave[];
  readonly unreadable: readonly unknown[];
}

function listIn(text: string): readonly unknown[] | null {
  try {
    return z.array(z.unknown()).safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Reads the text that `JSON.stringify` made of pending saves. A text that is no list is one thing that cannot be read. */
export function parsePendingSaves(text: string): ReadPending {
  const list = listIn(text);
  if (list === null) return { items: [], unreadable: [text] };
  const parsed = list.map((item) => ({ item, read: pendingSaveSchema.safeParse(item).data }));
  return {
    items: parsed.flatMap(({ read }) => (read === undefined ? [] : [read])),
    unreadable: parsed.flatMap(({ item, read }) => (read === undefined ? [item] : [])),
  };
}
