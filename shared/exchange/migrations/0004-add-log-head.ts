/** Version 4 to 5: where the audit log ended when the file was made. Files of before say nothing of that. */
import type { FileMigration } from '../json-object';

export const addLogHead: FileMigration = {
  from: 4,
  migrate: (file) => ({ logHead: null, ...file, formatVersion: 5 }),
};
