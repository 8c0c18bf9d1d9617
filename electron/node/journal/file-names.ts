/**
 * Names of files after ids. An id can be anything a stranger wrote into a file: it becomes a name here or nowhere, and
 * never a path.
 */

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const STEM = /^a-((?:[a-z0-9_-]|\+[a-z]){1,128})$/;

/**
 * The name for an id, without ending. Different ids have names that differ on systems that ignore capitals too, and
 * none is a name that Windows keeps for itself. Throws on what is no id: callers check first.
 */
export function stemOf(id: string): string {
  if (!ID.test(id)) throw new Error('Not an id');
  return `a-${id.replaceAll(/[A-Z]/g, (letter) => `+${letter.toLowerCase()}`)}`;
}

/** The id that a name stands for, or `null` when {@link stemOf} never makes that name. */
export function idOf(stem: string): string | null {
  const written = STEM.exec(stem)?.[1];
  if (written === undefined) return null;
  const id = written.replaceAll(/\+([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return ID.test(id) ? id : null;
}

const PACKS_FILE = 'packs.journal';
const ENDING = '.journal';

/** The file of an assessment's journal, or of the packs' for `null`. */
export function journalFileName(assessmentId: string | null): string {
  return assessmentId === null ? PACKS_FILE : `${stemOf(assessmentId)}${ENDING}`;
}

/** Whose journal a file is; `undefined` when it is none. */
export function ownerOf(fileName: string): string | null | undefined {
  if (fileName === PACKS_FILE) return null;
  if (!fileName.endsWith(ENDING)) return undefined;
  return idOf(fileName.slice(0, -ENDING.length)) ?? undefined;
}
