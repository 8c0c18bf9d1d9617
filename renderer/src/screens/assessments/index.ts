export { AssessmentsScreen } from './AssessmentsScreen';
export { NewAssessmentDialog } from './NewAssessmentDialog';
