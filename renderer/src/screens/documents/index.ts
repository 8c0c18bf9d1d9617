export { DocumentsScreen } from './DocumentsScreen';
export { showDocumentsOf } from './initial-choices';
