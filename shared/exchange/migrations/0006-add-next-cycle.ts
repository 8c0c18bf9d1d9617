/** Version 6 to 7: answers that were carried over, and what shows that an action was done. Files of before hold neither. */
import type { FileMigration } from '../json-object';

export const addNextCycle: FileMigration = {
  from: 6,
  migrate: (file) => ({ ...file, formatVersion: 7 }),
};
