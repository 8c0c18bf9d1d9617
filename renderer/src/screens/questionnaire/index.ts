export { QuestionnaireScreen } from './QuestionnaireScreen';
