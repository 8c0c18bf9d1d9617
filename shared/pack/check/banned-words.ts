/** Words that no text of a paper says: of duties outside the law itself, and words that say nothing. */

/** Who must do what depends on profile and day: the duties say it. */
export const DUTY_WORDS = /\b(?:must|required|requires|duty|duties|obliged|obligations?|shall)\b/i;

/** The same where duties may be spoken of: only with the law that says so. */
export const CLAIM_WORDS = /\b(?:must|shall|(?:is|are) required to|obliged to)\b/i;

export const EMPTY_WORDS =
  /\b(?:robust|moreover|furthermore|notably|significantly|in order to|however|also|additionally|crucial)\b/i;
