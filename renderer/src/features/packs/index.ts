export { AssessmentEdition } from './AssessmentEdition';
export { AssessmentPack } from './AssessmentPack';
