export { BackupScreen } from './BackupScreen';
export { Drill } from './Drill';
export { BackupTable } from './BackupTable';
export { RestorePanel, type Look } from './RestorePanel';
