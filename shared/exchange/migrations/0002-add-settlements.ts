/** Version 2 to 3: why answers that disagree both stand. Snapshots of before froze none, and read as such. */
import { isJsonObject, type FileMigration } from '../json-object';

export const addSettlements: FileMigration = {
  from: 2,
  migrate: (file) => {
    const { assessment } = file;
    if (!isJsonObject(assessment)) return { ...file, formatVersion: 3 };
    return { ...file, formatVersion: 3, assessment: { settlements: [], ...assessment } };
  },
};
