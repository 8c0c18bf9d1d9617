/** The door for packs that are brought in and taken away. Every change is durable before it shows. */
import { appError, type AppError } from '@shared/base/app-error';
import { countOf, joinWords } from '@shared/base/words';
import { err, ok, type Result } from '@shared/base/result';
import { readPackTexts, type PackTexts } from '@shared/pack/read-pack-texts';
import type { Pack } from '@shared/pack/schema';
import { packProblemInWords } from '@shared/wording/pack-problem-words';
import canonicalize from 'canonicalize';
import { newId } from '@renderer/platform/ids';
import type { Repository } from './repository/repository';
import type { StoredPackRow } from './repository/rows';
import {
  findPack,
  installedPacks,
  setStoredPacks,
  type InstalledPack,
  type PackName,
} from './installed-packs';
import { guarded } from './repository/guarded-write';
import { decodeRow, encodeRow } from './row-codec';
import { decodeHeader } from './stored-assessment';

const TITLES_TOLD = 3;

/** Packs belong to no assessment, and one never changes: it comes and goes. */
const PACKS = { assessmentId: null, rev: 1, kind: 'change' } as const;

type Outcome<Value> = Promise<Result<Value, AppError>>;

/**
 * Reads the stored packs into memory. One that cannot be read, or is no sound pack to this app, is left as it
 * is and counted.
 *
 * @returns how many cannot be read
 */
export async function loadStoredPacks(repository: Repository): Outcome<number> {
  try {
    return ok(await refresh(repository));
  } catch (error) {
    return err(appError('database-unavailable', { reason: error instanceof Error ? error.name : 'unknown' }));
  }
}

/**
 * Stores a pack.
 *
 * @returns its name; `pack-file-invalid` (`problems`) when it is no sound pack; `pack-same-version` (`title`,
 *   `packVersion`, `same`: `yes` or `no`) when that pack version is here, which never changes
 */
export async function importPack(repository: Repository, texts: PackTexts): Outcome<PackName> {
  const { pack } = readPackTexts(texts);
  if (!pack.ok) {
    const [first] = pack.error;
    const place =
      first === undefined
        ? ''
        : `${first.file}, line ${String(first.line ?? 1)}: ${packProblemInWords(first)}`;
    return err(appError('pack-file-invalid', { problem: place }));
  }
  const taken = findTaken(pack.value);
  if (taken !== null) return err(taken);
  const encoded = await guarded(async () => ok(await encodePack(repository, texts)));
  if (!encoded.ok) return encoded;
  const row = encoded.value;
  const added = await repository.commit({
    ...PACKS,
    expected: [{ table: 'packs', id: row.id, row: null }],
    puts: [{ table: 'packs', row }],
    deletes: [],
    bytes: JSON.stringify(texts).length,
  });
  if (!added.ok) return added;
  const loaded = await loadStoredPacks(repository);
  return loaded.ok ? ok(nameOf(pack.value)) : loaded;
}

/**
 * Removes a pack that was brought in. Refuses with `pack-in-use` (`assessments`) while an assessment is read
 * with it, and does nothing for the built-in one.
 */
export async function removePack(repository: Repository, installed: InstalledPack): Outcome<null> {
  const { stored, pack } = installed;
  if (stored === null) return ok(null);
  const titles = await guarded(async () => ok(await titlesUsing(repository, pack)));
  if (!titles.ok) return titles;
  if (titles.value.length > 0) return err(inUse(pack, titles.value));
  const removed = await repository.commit({
    ...PACKS,
    expected: [],
    puts: [],
    deletes: [{ table: 'packs', id: stored.rowId }],
  });
  if (!removed.ok) return removed;
  const loaded = await loadStoredPacks(repository);
  return loaded.ok ? ok(null) : loaded;
}

function nameOf({ manifest }: Pack): PackName {
  return { id: manifest.id, version: manifest.version };
}

/** Why this pack version cannot come in: it is here. */
function findTaken(pack: Pack): AppError | null {
  const { id, version, title } = pack.manifest;
  const here = installedPacks().find(
    ({ pack: other }) => other.manifest.id === id && other.manifest.version === version,
  );
  if (here === undefined) return null;
  const isSame = canonicalize(here.pack) === canonicalize(pack);
  return appError('pack-same-version', { title, packVersion: version, same: isSame ? 'yes' : 'no' });
}

async function encodePack({ keys }: Repository, texts: PackTexts): Promise<StoredPackRow> {
  const place = { id: newId(), rev: 1 };
  const body = await encodeRow(keys, { ...place, table: 'packs', assessmentId: null }, { texts });
  return { ...place, body };
}

async function decodePack({ keys }: Repository, row: StoredPackRow): Promise<InstalledPack | null> {
  const { id, rev } = row;
  const body = await decodeRow(keys, { table: 'packs', id, assessmentId: null, rev }, row.body);
  if (!body.ok) return null;
  const { texts } = body.value;
  const { pack } = readPackTexts(texts);
  return pack.ok ? { pack: pack.value, stored: { rowId: row.id, texts } } : null;
}

function byTitle(a: InstalledPack, b: InstalledPack): number {
  const [left, right] = [a, b].map(({ pack: { manifest } }) => `${manifest.title} ${manifest.version}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

async function refresh(repository: Repository): Promise<number> {
  const rows = await repository.listPacks();
  const packs = (await Promise.all(rows.map((row) => decodePack(repository, row)))).filter(
    (pack) => pack !== null,
  );
  const unreadable = rows.length - packs.length;
  setStoredPacks(packs.toSorted(byTitle), unreadable);
  return unreadable;
}

/** Titles of the assessments that are read with this very pack. */
async function titlesUsing(repository: Repository, pack: Pack): Promise<readonly string[]> {
  const rows = await repository.listAssessments();
  const headers = await Promise.all(rows.map((row) => decodeHeader(repository.keys, row)));
  return headers.flatMap((header) =>
    header.ok && findPack(header.value.pack)?.pack === pack ? [`“${header.value.title}”`] : [],
  );
}

function inUse({ manifest }: Pack, titles: readonly string[]): AppError {
  const more = titles.length - TITLES_TOLD;
  const rest = more > 0 ? [countOf(more, 'other assessment')] : [];
  const assessments = joinWords([...titles.slice(0, TITLES_TOLD), ...rest], 'and');
  return appError('pack-in-use', { title: manifest.title, packVersion: manifest.version, assessments });
}
