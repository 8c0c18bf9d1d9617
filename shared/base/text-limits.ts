/** How long a typed text may be, in UTF-16 units: one rule for forms, files and what redaction makes of them. */
/** A title, a name, a place. */
export const LINE_CHARACTERS = 500;
/** A note, a reason. */
export const PROSE_CHARACTERS = 20_000;
export const PASSPHRASE_CHARACTERS = 1_024;
