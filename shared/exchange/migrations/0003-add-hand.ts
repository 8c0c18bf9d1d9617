/** Version 3 to 4: counsel’s hand in the papers, and the matter. Snapshots of before froze neither, and read as such. */
import { isJsonObject, type FileMigration } from '../json-object';

export const addHand: FileMigration = {
  from: 3,
  migrate: (file) => {
    const { assessment } = file;
    if (!isJsonObject(assessment)) return { ...file, formatVersion: 4 };
    return { ...file, formatVersion: 4, assessment: { paragraphs: [], matter: null, ...assessment } };
  },
};
