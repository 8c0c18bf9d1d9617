export { CapsLockHint } from './CapsLockHint';
export { StillLacking } from './StillLacking';
export { NewPassphrase } from './NewPassphrase';
export { PassphraseField } from './PassphraseField';
export { LACKS_CURRENT } from './strength';
