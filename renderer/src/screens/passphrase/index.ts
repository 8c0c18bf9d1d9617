export { CapsLockHint } from './CapsLockHint';
export { Lacking } from './Lacking';
export { NewPassphrase } from './NewPassphrase';
export { PassphraseField } from './PassphraseField';
export { LACKS_CURRENT } from './strength';
