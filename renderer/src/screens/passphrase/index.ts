export { CapsLockHint } from './CapsLockHint';
export { NewPassphrase } from './NewPassphrase';
export { PassphraseField } from './PassphraseField';
