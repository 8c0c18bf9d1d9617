export { ShareScreen } from './ShareScreen';
export { ImportDialog } from './ImportDialog';
export { useImport } from './use-import';
