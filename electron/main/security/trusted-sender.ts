/** Decides whether an IPC message comes from the app's own page. Frames inside it, and anything else, are refused. */
import { isAppUrl } from '../protocol/origin';

/** The part of a frame that is looked at; Electron's `WebFrameMain` has it. */
export interface SenderFrame {
  readonly url: string;
  /** `null` for a main frame. */
  readonly parent: unknown;
}

/**
 * Tells whether a sender may be answered: it is a main frame, and its address, parsed, is `app://bundle`.
 *
 * @param frame - the frame that sent the message, `null` when it is already gone
 */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}
