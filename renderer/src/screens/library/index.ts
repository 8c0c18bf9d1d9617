export { LibraryScreen } from './LibraryScreen';
export { SECTION_LABELS } from './section-labels';
