/** Puts an assessment into a group or out of the way. Not a word of the assessment changes, and so nothing goes into its log. */
import { err, ok } from '@shared/base/result';
import type { Shelf } from '@shared/storage/schema-bodies';
import { changeAssessment } from './change-assessment';
import type { Repository } from './repository/repository';
import { headerSchema } from './row-codec';
import { revisionOf, validationError, type Saved } from './saved';

/** In no group, and in view. */
export const NO_SHELF: Shelf = { group: '', isArchived: false };

/** Saves where an assessment stands in the list; a group that is too long is refused. */
export async function saveShelf(repository: Repository, id: string, change: Partial<Shelf>): Saved {
  return revisionOf(
    await changeAssessment(repository, id, ({ header }) => {
      const shelf = { ...NO_SHELF, ...header.shelf, ...change };
      const checked = headerSchema.safeParse({ ...header, shelf: { ...shelf, group: shelf.group.trim() } });
      return checked.success
        ? ok({ header: checked.data, log: [] })
        : err(validationError(checked.error.issues[0]?.path));
    }),
  );
}
