export { UnlockScreen } from './UnlockScreen';
