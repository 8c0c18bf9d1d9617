export { ScoreScreen } from './ScoreScreen';
