export { VerifyButton } from './VerifyButton';
