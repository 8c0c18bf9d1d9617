/**
 * What the header of a sealed assessment says of its rows as a whole: a sum that does not depend on their order, so that a
 * row that is missing, added or set back shows. Pure; the key is handed in.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';

/** Bytes of a key and of a sum. */
export const ROW_SET_BYTES = 32;

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The exclusive or of one keyed hash for each row. Whoever could choose among rows could else find others with the same
 * sum: so the key is random, stands here alone, and is sealed with the header.
 */
export const rowSetSchema = z.strictObject({
  key: hex,
  sum: hex,
  /** How many rows there are. */
  count: z.number().int().min(0),
});

export type RowSet = Readonly<z.infer<typeof rowSetSchema>>;

/** A row as it is summed up: what its body is bound to says the rest. */
export interface SummedRow {
  readonly table: 'answers' | 'records';
  readonly id: string;
  readonly rev: number;
}

/** The set of no row. */
export function emptyRowSet(key: Uint8Array): RowSet {
  return { key: bytesToHex(key), sum: '0'.repeat(2 * ROW_SET_BYTES), count: 0 };
}

/** A set once rows have gone and others have come: one step for each. */
export function changedRowSet(
  { key, sum, count }: RowSet,
  { gone = [], come = [] }: { readonly gone?: readonly SummedRow[]; readonly come?: readonly SummedRow[] },
): RowSet {
  const keyed = hmac.create(sha256, hexToBytes(key));
  const total = hexToBytes(sum);
  for (const { table, id, rev } of [...gone, ...come]) {
    const hash = keyed
      .clone()
      .update(utf8ToBytes(JSON.stringify([table, id, rev])))
      .digest();
    for (const [place, byte] of hash.entries()) total[place] = (total[place] ?? 0) ^ byte;
  }
  return { key, sum: bytesToHex(total), count: count - gone.length + come.length };
}

/** How the rows that were found differ from those a set is of. */
export interface RowDifference {
  /** More than were found. 0 with {@link RowDifference.added} 0: as many, and not the same. */
  readonly missing: number;
  readonly added: number;
}

/** Holds what was found against a set; `null` when these are the rows. */
export function rowDifference(set: RowSet, found: readonly SummedRow[]): RowDifference | null {
  const now = changedRowSet(emptyRowSet(hexToBytes(set.key)), { come: found });
  if (now.sum === set.sum && now.count === set.count) return null;
  return { missing: Math.max(0, set.count - now.count), added: Math.max(0, now.count - set.count) };
}
