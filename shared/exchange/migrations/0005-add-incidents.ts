/** Version 5 to 6: the records of incidents. Files of before hold none. */
import { isJsonObject, type FileMigration } from '../json-object';

export const addIncidents: FileMigration = {
  from: 5,
  migrate: (file) => {
    const { assessment } = file;
    if (!isJsonObject(assessment)) return { ...file, formatVersion: 6 };
    return { ...file, formatVersion: 6, assessment: { incidents: [], ...assessment } };
  },
};
