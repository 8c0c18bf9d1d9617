export { NewAssessmentDialog } from './NewAssessmentDialog';
export { openNewFrom } from './open-new-from';
