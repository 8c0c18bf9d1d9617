/** Opens and seals the bodies of journaled rows, those of rows that were set aside included. Knows no file. */
import type { JournaledRow } from '@shared/storage/schema-entry';
import { NONCE_BYTES, isSealedBody, openBody, sealBody, type NamedCipher } from '@shared/vault/sealed-body';
import { z } from 'zod';
import type { DataKey } from './data-keys';
import { nodeCipher } from './node-cipher';

/** Whose rows, and the key they are sealed under. */
export interface RowsOf {
  readonly vaultId: string;
  /** `null`: the packs. */
  readonly assessmentId: string | null;
  readonly key: NamedCipher;
}

/** A data key as a cipher. */
export function cipherOf({ keyId, secret }: DataKey): NamedCipher {
  return { keyId, cipher: nodeCipher(secret) };
}

const setAsideSchema = z.strictObject({
  table: z.string(),
  assessmentId: z.string(),
  rowId: z.string(),
  row: z.unknown(),
});
type SetAside = z.infer<typeof setAsideSchema>;

const rowWithBodySchema = z.looseObject({ rev: z.number(), body: z.unknown() });

/** The row inside one that was set aside; `null` when the body is none. */
function setAsideIn({ table, body }: JournaledRow): SetAside | null {
  if (table !== 'quarantine') return null;
  const parsed = setAsideSchema.safeParse(body);
  return parsed.success ? parsed.data : null;
}

/** A row found in a sealed table: what its body says where it opens, else as it was found, which is why it was set aside. */
async function openFound({ table, rowId, assessmentId, row }: SetAside, of: RowsOf): Promise<unknown> {
  const found = rowWithBodySchema.safeParse(row);
  if (!found.success) return row;
  const place = { vaultId: of.vaultId, table, id: rowId, assessmentId, rev: found.data.rev };
  const opened = await openBody(found.data.body, { place, key: of.key });
  return opened.kind === 'opened' ? { ...found.data, body: opened.value } : row;
}

/** The row with its body opened; `null` when it does not open. */
export async function openRow(row: JournaledRow, of: RowsOf): Promise<JournaledRow | null> {
  const { vaultId, assessmentId, key } = of;
  const setAside = setAsideIn(row);
  if (setAside !== null && !isSealedBody(setAside.row))
    return { ...row, body: { ...setAside, row: await openFound(setAside, of) } };
  const place = { vaultId, table: row.table, id: row.id, assessmentId, rev: row.rev };
  const opened = await openBody(setAside === null ? row.body : setAside.row, { place, key });
  if (opened.kind !== 'opened') return null;
  return { ...row, body: setAside === null ? opened.value : { ...setAside, row: opened.value } };
}

/** The row with its body sealed; of one that was set aside, the row inside, so that it is still known whose it is. */
export async function sealRow(
  row: JournaledRow,
  { vaultId, assessmentId, key }: RowsOf,
  randomBytes: (length: number) => Uint8Array,
): Promise<JournaledRow> {
  const setAside = setAsideIn(row);
  const place = { vaultId, table: row.table, id: row.id, assessmentId, rev: row.rev };
  const plain = setAside === null ? row.body : setAside.row;
  const sealed = await sealBody(plain, { place, key, nonce: randomBytes(NONCE_BYTES) });
  return { ...row, body: setAside === null ? sealed : { ...setAside, row: sealed } };
}

/** The rows with their bodies opened, as many as open; the others as they are. */
export async function openRows(
  rows: readonly JournaledRow[],
  of: RowsOf,
): Promise<{ readonly rows: readonly JournaledRow[]; readonly unopened: number }> {
  let unopened = 0;
  const opened: JournaledRow[] = [];
  for (const row of rows) {
    const open = await openRow(row, of);
    if (open === null) unopened += 1;
    opened.push(open ?? row);
  }
  return { rows: opened, unopened };
}
