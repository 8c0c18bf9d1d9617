/** How long texts and files may be: one rule for forms, files, requests and what redaction makes of them. Lengths of texts are in UTF-16 units. */
/** A title, a name, a place. */
export const LINE_CHARACTERS = 500;
/** A note, a reason. */
export const PROSE_CHARACTERS = 20_000;
/** Shorter passphrases are refused when sealing. Unicode code points, after normalization. */
export const MIN_PASSPHRASE_LENGTH = 12;
export const PASSPHRASE_CHARACTERS = 1_024;
/** The largest assessment file read, in bytes: 64 MiB. */
export const ASSESSMENT_FILE_BYTES = 64 * 1024 * 1024;
