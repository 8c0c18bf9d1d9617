/** Version 1 to 2: decisions, actions, an estimate of exposure, snapshots and an audit chain. None existed before. */
import { isJsonObject, type FileMigration } from '../json-object';

/** The parts that version 2 has and version 1 had not. Frozen: kinds that came later are not among them. */
const ADDED = { decisions: [], actions: [], exposure: null, snapshots: [], audit: [] } as const;

export const addRecords: FileMigration = {
  from: 1,
  migrate: (file) => {
    const { assessment } = file;
    if (!isJsonObject(assessment)) return { ...file, formatVersion: 2 };
    return { ...file, formatVersion: 2, assessment: { ...ADDED, ...assessment } };
  },
};
