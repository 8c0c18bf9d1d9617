export { BackupScreen } from './BackupScreen';
export { BackupTable } from './BackupTable';
export { RestorePanel, type Look } from './RestorePanel';
