/** Version 1 to 2: decisions, actions, an estimate of exposure, snapshots and an audit chain. None existed before. */
import { NO_RECORDS } from '../../assessment/schema';
import { isJsonObject, type FileMigration } from '../json-object';

export const addRecords: FileMigration = {
  from: 1,
  migrate: (file) => {
    const { assessment } = file;
    if (!isJsonObject(assessment)) return { ...file, formatVersion: 2 };
    return { ...file, formatVersion: 2, assessment: { ...NO_RECORDS, ...assessment } };
  },
};
