export { BackupScreen } from './BackupScreen';
export { BackupTable } from './BackupTable';
export { RestorePanel } from './RestorePanel';
