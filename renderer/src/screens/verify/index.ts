export { VerifyDialog } from './VerifyDialog';
export { VerifyButton } from './VerifyButton';
