export { NewAssessmentDialog } from './NewAssessmentDialog';
