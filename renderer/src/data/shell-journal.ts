import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import type { JournalEntry } from '@shared/storage/schema-entry';
import type { Api } from '@shared/ipc/channels';
import { now } from '@renderer/platform/clock';
import type { WriteJournal, WholeState } from './repository/journal';
import { isFit } from './repository/journal-rows';
import type { Committed, RowImage } from './repository/transaction';

function toRow({ table, id, rev, body }: RowImage): JournalEntry['changes'][number] {
  return { table, id, rev, body };
}

/** The revision a refusal speaks of; `null` when it speaks of none. */
function revisionIn({ context }: AppError): number | null {
  const rev = Number(context['rev'] ?? Number.NaN);
  return Number.isInteger(rev) ? rev : null;
}

class ShellJournal implements WriteJournal {
  /** The last revision the journal is known to have, of assessments that were taken away too; `null` for the packs. */
  readonly #reached = new Map<string | null, number>();

  constructor(private readonly storage: Api['storage']) {}

  readonly keep = async (committed: Committed) => this.#append(this.#entryOf(committed));

  readonly keepWhole = async ({ assessmentId, rev, rows }: WholeState) => {
    const fit = rows.filter(isFit);
    // Without its own row the journal would take it for one that was set aside.
    const isWithoutOwn = rows.some((row) => row.table === 'assessments' && !isFit(row));
    if (isWithoutOwn)
      return err(appError('row-unreadable', { table: 'assessments', id: assessmentId ?? '' }));
    const reached = this.#reached.get(assessmentId) ?? 0;
    const isRemoved = assessmentId !== null && rows.length === 0;
    // Packs have no revision of their own, and what was taken away has reached the highest there is.
    const next = assessmentId === null ? reached + 1 : isRemoved ? Math.max(rev, reached) : rev;
    const kind = isRemoved ? 'removed' : 'whole';
    return this.#append({ assessmentId, rev: next, at: now(), kind, changes: fit.map(toRow) });
  };

  readonly compare: WriteJournal['compare'] = async ({ epoch, assessments, packs }) => {
    const compared = await this.storage.reportDatabase({
      epoch,
      assessments: [...assessments],
      packs: [...packs],
    });
    if (!compared.ok) return compared;
    const { differences, absent } = compared.value;
    for (const { assessmentId, rev } of assessments) this.#reached.set(assessmentId, rev);
    for (const { assessmentId, journalRev } of differences) this.#reached.set(assessmentId, journalRev ?? 0);
    for (const { assessmentId, rev } of absent) this.#reached.set(assessmentId, rev);
    this.#reached.set(null, compared.value.packs.rev);
    return compared;
  };

  readonly read: WriteJournal['read'] = async (assessmentId) => {
    const found = await this.storage.read({ assessmentId });
    if (!found.ok) return found;
    return ok(found.value.status === 'none' ? null : found.value);
  };

  readonly confirmEpoch: WriteJournal['confirmEpoch'] = (epoch, rows) =>
    this.storage.confirmEpoch({ epoch, rows });

  readonly nextRevision = (assessmentId: string) => (this.#reached.get(assessmentId) ?? 0) + 1;

  /** Rows that no journal can hold are in none: that one is taken away need not be told. */
  #entryOf({ assessmentId, rev, kind, changes }: Committed): JournalEntry {
    const rows = changes.filter((change) => change.body === null || isFit(change)).map(toRow);
    const reached = this.#reached.get(assessmentId) ?? 0;
    const base = { assessmentId, at: now() };
    if (assessmentId === null) return { ...base, rev: reached + 1, kind, changes: rows };
    if (kind !== 'removed') return { ...base, rev, kind, changes: rows };
    // Nothing unread is taken away: the assessment goes, what was set aside of it stays.
    if (rows.some(({ body }) => body !== null))
      return { ...base, rev: rev + 1, kind: 'change', changes: rows };
    return { ...base, rev: Math.max(rev, reached), kind, changes: [] };
  }

  async #append(entry: JournalEntry): Promise<Result<unknown, AppError>> {
    const answer = await this.storage.append({ entries: [entry] });
    if (!answer.ok) return answer;
    const outcome = answer.value.outcomes[0];
    if (outcome === undefined) return err(appError('journal-failed'));
    if (outcome.status === 'kept') {
      this.#reached.set(entry.assessmentId, outcome.rev);
      return ok(null);
    }
    const rev = revisionIn(outcome.error);
    if (rev !== null) this.#reached.set(entry.assessmentId, rev);
    return err(outcome.error);
  }
}

/** The journal of the app: the shell keeps it. */
export function createShellJournal(storage: Api['storage']): WriteJournal {
  return new ShellJournal(storage);
}
