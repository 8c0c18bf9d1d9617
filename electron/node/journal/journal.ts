/**
 * All journals of a vault: one for each assessment and one for the packs. Holds how each stands, never its rows.
 */
import type { AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { JournalSide } from '@shared/storage/compare';
import type { Replayed } from '@shared/storage/fold';
import type { JournalEntry } from '@shared/storage/schema-entry';
import type { JournalProblemKind } from '@shared/storage/vault-state';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DurableFiles } from './durable-files';
import { ownerOf } from './file-names';
import { inBatches } from './in-batches';
import { openJournalFile, type Appended, type JournalFile } from './journal-file';
import { confirm, readIndex, writeIndex, type Remembered } from './journal-index';
import type { JournalState } from './journal-state';
import { createKeepAside } from './keep-aside';
import { pathOf, type FileDamage, type JournalAt } from './load-journal';
import { UNFINISHED } from './replace-file';

/** What was found wrong with a journal in this run. */
export interface JournalProblem {
  /** `null` for the packs. */
  readonly assessmentId: string | null;
  readonly kind: JournalProblemKind;
  /** Bytes that could not be used. */
  readonly bytes: number;
}

/** How one journal stands. */
export interface JournalReport extends JournalSide {
  readonly head: string | null;
}

/** The journals of a vault. */
export interface JournalFiles {
  /** Keeps entries, those of one assessment in the order given. One outcome for each, in the same order. */
  readonly append: (entries: readonly JournalEntry[]) => Promise<readonly Result<Appended, AppError>[]>;
  /** The rows as they stand; `null` when there is nothing. `null` asks for the packs. */
  readonly read: (assessmentId: string | null) => Promise<Result<Replayed | null, AppError>>;
  /**
   * How every assessment stands, removed ones too, in order of ids. One whose journal the disk refuses is not usable, and
   * stands as it was last remembered.
   */
  readonly assessments: () => readonly JournalReport[];
  /** Assessments that are neither removed nor set aside, as far as is known. */
  readonly countPresent: () => number;
  /** How the packs stand, or `null` when nothing was ever written about them, or it cannot be read. */
  readonly packs: () => JournalState | null;
  /** Whether the disk refuses the journal of the packs. */
  readonly arePacksUnread: () => boolean;
  /** Assessments, or the packs for `null`, that a journal was there for and of which nothing is left in any. */
  readonly gone: () => readonly (string | null)[];
  readonly problems: () => readonly JournalProblem[];
  /** A hash over the heads of all journals but those of removed assessments. */
  readonly head: () => string;
  /** Writes down how the files stand, for a faster start. Rejects with the system's error. */
  readonly remember: () => Promise<void>;
  /** Resolves when nothing is being written any more. */
  readonly settled: () => Promise<void>;
}

/** What the journals need. */
export interface JournalParts {
  readonly files: DurableFiles;
  /** For the journals alone; made when it is not there. */
  readonly folder: string;
  /** 32 hexadecimal digits. */
  readonly vaultId: string;
  /** Earlier than this, a removal is forgotten. ISO 8601 in UTC. */
  readonly forgetRemovedBefore: string;
  readonly onChange: () => void;
}

const INDEX_FILE = 'index.json';
const ASIDE_FOLDER = 'aside';

/** Bodies of the opening: what is shared while the files are looked through. */
interface Opening {
  readonly parts: JournalParts;
  readonly problems: JournalProblem[];
  readonly remembered: ReadonlyMap<string | null, Remembered>;
  readonly placeOf: (assessmentId: string | null) => JournalAt;
}

function open(
  { parts, problems, placeOf }: Opening,
  assessmentId: string | null,
  known?: JournalState | null,
) {
  return openJournalFile({
    place: placeOf(assessmentId),
    known,
    onDamage: ({ kind, bytes }: FileDamage) => problems.push({ assessmentId, kind, bytes }),
    onChange: parts.onChange,
  });
}

/** Opens one file that is there: by what is remembered of it, else by reading it. */
async function openFound(opening: Opening, assessmentId: string | null): Promise<JournalFile> {
  const { parts, remembered, problems, placeOf } = opening;
  const path = pathOf(placeOf(assessmentId));
  const known = await confirm(parts.files, path, remembered.get(assessmentId)).catch(() => undefined);
  const file = open(opening, assessmentId, known);
  if (known !== undefined) return file;
  const read = await file.read();
  if (!read.ok && file.isUsable()) problems.push({ assessmentId, kind: 'unread', bytes: 0 });
  return file;
}

/** Takes away what an interrupted rewriting left: the file it was to replace is still there. */
async function removeUnfinished({ files, folder }: JournalParts, names: readonly string[]): Promise<void> {
  for (const name of names)
    if (name.endsWith(UNFINISHED)) await files.remove(join(folder, name)).catch(() => undefined);
}

/** Takes away the file of an assessment that was removed long ago. */
async function forgetLongRemoved(opening: Opening, file: JournalFile): Promise<boolean> {
  const state = file.state();
  const { forgetRemovedBefore, files } = opening.parts;
  if (state?.standing !== 'removed' || Date.parse(state.at) >= Date.parse(forgetRemovedBefore)) return false;
  await files.remove(pathOf(opening.placeOf(file.assessmentId))).catch(() => undefined);
  return true;
}

async function openAll(
  parts: JournalParts,
  problems: JournalProblem[],
): Promise<Opening & { readonly found: Map<string | null, JournalFile> }> {
  const { files, folder, vaultId } = parts;
  await files.makeFolder(folder);
  const keepAside = createKeepAside(files, join(folder, ASIDE_FOLDER));
  const opening: Opening = {
    parts,
    problems,
    remembered: await readIndex(files, join(folder, INDEX_FILE), vaultId),
    placeOf: (assessmentId) => ({ files, folder, vaultId, assessmentId, keepAside }),
  };
  const names = await files.list(folder);
  await removeUnfinished(parts, names);
  const owners = names.map(ownerOf).filter((owner) => owner !== undefined);
  const opened = await inBatches(owners, (owner) => openFound(opening, owner));
  const found = new Map<string | null, JournalFile>();
  for (const file of opened)
    if (!(await forgetLongRemoved(opening, file))) found.set(file.assessmentId, file);
  for (const [assessmentId, { state }] of opening.remembered) {
    if (state.standing === 'removed' || owners.includes(assessmentId)) continue;
    problems.push({ assessmentId, kind: 'missing', bytes: state.size });
  }
  return { ...opening, found };
}

function report(
  assessmentId: string,
  file: JournalFile,
  remembered: Remembered | undefined,
): readonly JournalReport[] {
  if (!file.isUsable() || file.isUnread()) {
    const presence = file.isUnread() ? (remembered?.state.standing ?? 'present') : 'present';
    return [{ assessmentId, rev: 0, head: null, presence, isDoubtful: false, isUsable: false }];
  }
  const state = file.state();
  if (state === null) return [];
  const { rev, head, standing: presence, isDoubtful } = state;
  return [{ assessmentId, rev, head, presence, isDoubtful, isUsable: true }];
}

function isBefore(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** Opens every journal in a folder. Rejects with the system's error only when the folder itself cannot be used. */
export async function openJournal(parts: JournalParts): Promise<JournalFiles> {
  const problems: JournalProblem[] = [];
  const opening = await openAll(parts, problems);
  const { found, placeOf, remembered } = opening;
  const journalOf = (assessmentId: string | null): JournalFile => {
    const here = found.get(assessmentId) ?? open(opening, assessmentId);
    found.set(assessmentId, here);
    return here;
  };
  const assessments = (): readonly JournalReport[] =>
    [...found]
      .flatMap(([id, file]) => (id === null ? [] : report(id, file, remembered.get(id))))
      .sort((a, b) => isBefore(a.assessmentId, b.assessmentId));
  const packs = (): JournalState | null => found.get(null)?.state() ?? null;

  const rememberOne = async (file: JournalFile): Promise<readonly Remembered[]> => {
    const { assessmentId } = file;
    const facts = await parts.files.facts(pathOf(placeOf(assessmentId)));
    const state = file.state();
    // What the disk refuses is still known to have been here.
    if (file.isUnread()) return [remembered.get(assessmentId)].filter((known) => known !== undefined);
    // Only a file at rest is remembered: one that is being written is read at the next start.
    if (state === null || facts?.size !== state.size) return [];
    return [{ assessmentId, mtimeMs: facts.mtimeMs, state }];
  };
  return {
    append: (entries) => Promise.all(entries.map((entry) => journalOf(entry.assessmentId).append(entry))),
    read: (assessmentId) => found.get(assessmentId)?.read() ?? Promise.resolve(ok(null)),
    assessments,
    countPresent: () => assessments().filter(({ presence }) => presence === 'present').length,
    packs,
    arePacksUnread: () => found.get(null)?.isUnread() ?? false,
    gone: () => {
      const here = new Set<string | null>(assessments().map(({ assessmentId }) => assessmentId));
      if (packs() !== null) here.add(null);
      return [...new Set(problems.map(({ assessmentId }) => assessmentId))].filter((id) => !here.has(id));
    },
    problems: () => [...problems],
    head: () => {
      const kept = assessments().filter((each) => each.presence !== 'removed');
      const lines = kept.map(({ assessmentId, head }) => `${assessmentId} ${head ?? ''}`);
      return createHash('sha256')
        .update([`packs ${packs()?.head ?? ''}`, ...lines].join('\n'))
        .digest('hex');
    },
    remember: async () => {
      const remembered = (await inBatches([...found.values()], rememberOne)).flat();
      const { vaultId } = parts;
      await writeIndex(parts.files, join(parts.folder, INDEX_FILE), { vaultId, files: remembered });
    },
    settled: async () => {
      await Promise.all([...found.values()].map((file) => file.settled()));
    },
  };
}
