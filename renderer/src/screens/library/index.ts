export { LibraryArea } from './LibraryArea';
