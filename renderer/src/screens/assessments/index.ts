export { AssessmentsScreen } from './AssessmentsScreen';
