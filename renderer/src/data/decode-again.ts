/** Decodes rows that are read again and again: what was opened before and is the same is not opened again. */
import type { AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { OpenedBodies, type RememberedBody, type RememberedTable } from './opened-bodies';
import type { RowKeys } from './repository/row-keys';
import { decodeRow, type Body, type TablePlace } from './row-codec';

/** By what opens them: closing the store forgets everything. */
const remembered = new WeakMap<RowKeys, OpenedBodies>();

/** As {@link decodeRow}. */
export async function decodeAgain<Table extends RememberedTable>(
  keys: RowKeys,
  place: TablePlace<Table>,
  body: unknown,
): Promise<Result<Body<Table>, AppError>> {
  const name = keys.isSealed ? rememberedName(place, body) : null;
  if (name === null) return decodeRow(keys, place, body);
  const known = remembered.get(keys) ?? new OpenedBodies();
  remembered.set(keys, known);
  const before = known.find(name);
  if (before !== undefined) return ok(before);
  const decoded = await decodeRow(keys, place, body);
  if (decoded.ok) known.keep(name, decoded.value);
  return decoded;
}

function rememberedName<Table extends RememberedTable>(
  { table, id, assessmentId, rev }: TablePlace<Table>,
  body: unknown,
): RememberedBody<Table> | null {
  if (typeof body !== 'object' || body === null || !('text' in body) || !('nonce' in body)) return null;
  const { nonce, text } = body;
  if (typeof nonce !== 'string' || typeof text !== 'string') return null;
  return { table, id, assessmentId, rev, nonce, text };
}
