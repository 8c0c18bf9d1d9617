import type { JournalEntry, RowChange } from '@shared/storage/schema-entry';
import { openJournal, type JournalFiles } from '../../electron/node/journal/journal';
import type { DurableFiles } from '../../electron/node/journal/durable-files';

export const VAULT_ID = '0123456789abcdef0123456789abcdef';
export const FOLDER = '/data/journal';
const AT = '2026-11-29T12:00:00.000Z';

/** A row of an answer; any body will do, since the journal reads none. */
export function answerRow(id: string, rev: number, body: unknown): RowChange {
  return { table: 'answers', id, rev, body };
}

function headerRow(id: string, rev: number): RowChange {
  return { table: 'assessments', id, rev, body: { title: `Matter ${id}`, rev } };
}

export function whole(assessmentId: string, rev: number, changes: readonly RowChange[] = []): JournalEntry {
  const header = headerRow(assessmentId, rev);
  return { assessmentId, rev, at: AT, kind: 'whole', changes: [header, ...changes] };
}

export function change(assessmentId: string, rev: number, changes: readonly RowChange[]): JournalEntry {
  const header = headerRow(assessmentId, rev);
  return { assessmentId, rev, at: AT, kind: 'change', changes: [header, ...changes] };
}

export function removed(assessmentId: string, rev: number, at = AT): JournalEntry {
  return { assessmentId, rev, at, kind: 'removed', changes: [] };
}

export function openIn(files: DurableFiles, folder = FOLDER): Promise<JournalFiles> {
  return openJournal({
    files,
    folder,
    vaultId: VAULT_ID,
    forgetRemovedBefore: '2026-09-30T00:00:00.000Z',
    onChange: () => undefined,
  });
}
