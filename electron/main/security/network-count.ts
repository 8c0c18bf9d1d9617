/** Counts what was asked of the network in this run. Refuses nothing itself. */
import type { Session } from 'electron';

/** What was counted. */
export interface NetworkCount {
  readonly since: string;
  /** Handed to the network. */
  readonly sent: number;
  /** Asked for outside the app, and refused before that. */
  readonly refused: number;
}

const counted = { since: new Date().toISOString(), sent: 0, refused: 0 };

/** What was counted so far. */
export function networkCount(): NetworkCount {
  return { ...counted };
}

/** A request was refused. */
export function countRefused(): void {
  counted.refused += 1;
}

/** Counts every request of a session whose headers go out to the network. */
export function countSent(target: Session): void {
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'];
  target.webRequest.onSendHeaders({ urls }, () => {
    counted.sent += 1;
  });
}
