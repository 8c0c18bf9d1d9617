export { AssessmentEdition } from './AssessmentEdition';
export { AssessmentPack } from './AssessmentPack';
export { PackChoice } from './PackChoice';
export { PacksDialog } from './PacksDialog';
