export { ActionsScreen } from './ActionsScreen';
