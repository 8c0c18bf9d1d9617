export { AssessmentPackVersion } from './AssessmentPackVersion';
export { AssessmentPack } from './AssessmentPack';
export { PackChoice } from './PackChoice';
export { PacksDialog } from './PacksDialog';
