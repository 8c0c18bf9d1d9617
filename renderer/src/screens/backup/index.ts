export { BackupScreen } from './BackupScreen';
export { RestorePanel } from './RestorePanel';
