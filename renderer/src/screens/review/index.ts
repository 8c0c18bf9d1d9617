export { ReviewScreen } from './ReviewScreen';
export { ReviewHint } from './ReviewHint';
