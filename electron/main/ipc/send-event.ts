/** The one way from main to the page without being asked. Sends payloads of the contract, and nothing else. */
import type { WebContents } from 'electron';
import type { EventName, EventPayload } from '@shared/ipc/contract';

/** Sends an event to a page; does nothing when the page is already gone. */
export function sendEvent<Name extends EventName>(
  page: WebContents,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (!page.isDestroyed()) page.send(name, payload);
}
