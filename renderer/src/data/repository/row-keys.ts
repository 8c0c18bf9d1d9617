/** What seals and opens the bodies of rows. In the open nothing does. Knows no cipher and no meaning of a body. */
import type { AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { BodyPlace, Opened } from '@shared/vault/sealed-body';
import type { RowInTable } from './rows';

/** Where a body stands in the store. */
export type RowPlace = Omit<BodyPlace, 'vaultId'>;

/** Seals and opens bodies, each in its place. Nothing of it may be awaited inside a transaction. */
export interface RowKeys {
  /** Whether bodies are sealed at all. */
  readonly isSealed: boolean;
  /** The body as it is stored. An assessment that has no key yet gets one first; throws {@link NoKey} where it gets none. */
  readonly seal: (place: RowPlace, value: unknown) => Promise<unknown>;
  /** What a stored body holds. Never throws. Where bodies are sealed, one that is not does not open. */
  readonly open: (place: RowPlace, body: unknown) => Promise<Opened>;
  /** The assessments that have a key of their own. */
  readonly assessments: () => readonly string[];
  /** How often something was sealed for an assessment in this run: what was sealed may be about to be written. */
  readonly sealsOf: (assessmentId: string) => number;
  /** Destroys the key of an assessment: none of its rows, wherever a copy is, can be opened then. */
  readonly destroy: (assessmentId: string) => Promise<Result<unknown, AppError>>;
}

/** The store without a vault: bodies are what they are. */
export const OPEN_ROWS: RowKeys = {
  isSealed: false,
  seal: (_place, value) => Promise.resolve(value),
  open: (_place, value) => Promise.resolve({ kind: 'opened', value }),
  assessments: () => [],
  sealsOf: () => 0,
  destroy: () => Promise.resolve(ok(null)),
};

/** Thrown where an assessment can be given no key: nothing of it may be written then. */
export class NoKey extends Error {
  override readonly name = 'NoKey';

  constructor(readonly error: AppError) {
    super('There is no key to seal with');
  }
}

/** The place of a row's body. */
export function rowPlaceOf(placed: RowInTable): RowPlace {
  const { table, row } = placed;
  switch (placed.table) {
    case 'assessments':
      return { table, id: row.id, assessmentId: row.id, rev: placed.row.rev };
    case 'answers':
    case 'records':
      return { table, id: row.id, assessmentId: placed.row.assessmentId, rev: placed.row.rev };
    case 'packs':
      return { table, id: row.id, assessmentId: null, rev: placed.row.rev };
    case 'quarantine':
      // What was set aside never changes.
      return { table, id: row.id, assessmentId: placed.row.assessmentId, rev: 1 };
  }
}
