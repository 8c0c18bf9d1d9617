/** Which keys the system gives commands by. */

/** Whether this is a Mac, where commands are given with Command. */
export const IS_MAC = /^Mac/i.test(navigator.platform);
