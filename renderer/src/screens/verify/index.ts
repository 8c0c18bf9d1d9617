export { verifyDialog } from './verify-dialog';
export { VerifyButton } from './VerifyButton';
