/**
 * The one place where requests of the page enter main. Every channel passes the same gates: sender, size, and then the
 * schema of whoever answers it; every outcome is an answer. No handler is reached by another way.
 */
import { fail, type AppError } from '@shared/base/app-error';
import { CHANNELS } from '@shared/ipc/channels';
import type { Channel } from '@shared/ipc/contract';
import { isTooLarge } from '@shared/ipc/request-size';
import type { Result } from '@shared/base/result';
import { isTrustedSender, type SenderFrame } from '../security/trusted-sender';

/** The part of Electron's event that is looked at. */
export interface IpcEvent {
  readonly senderFrame: SenderFrame | null;
}

/** The part of Electron's `ipcMain` that is used, so that tests can stand in for it. */
export interface IpcReceiver {
  readonly handle: (
    channel: string,
    listener: (event: IpcEvent, request: unknown) => Promise<unknown>,
  ) => void;
}

/** Parses a request and does what it asks. A rejection is a bug. */
export type Answerer = (name: Channel, message: unknown) => Promise<Result<unknown, AppError>>;

/** What registration needs. */
export interface IpcRegistration {
  readonly ipc: IpcReceiver;
  /** Who answers a channel. A request waits for it, so the page may ask before the services are there. */
  readonly answererOf: (name: Channel) => Promise<Answerer>;
  /** Told of every bug and every refusal; gets the channel and a code, never the content. */
  readonly onProblem: (channel: Channel, code: AppError['code']) => void;
}

/** What finds who answers a channel. */
export interface AnswererSource {
  readonly answererOf: (name: Channel) => Promise<Answerer>;
}

/**
 * Finds who answers among services that are being started. Where they cannot be started nothing is ever answered: a page
 * that got a refusal instead would open the store without anyone having looked at it.
 */
export function answererAmong(starting: Promise<AnswererSource>): IpcRegistration['answererOf'] {
  return (name) =>
    starting.then(
      (services) => services.answererOf(name),
      () => new Promise<never>(() => undefined),
    );
}

function isChannel(name: string): name is Channel {
  return Object.hasOwn(CHANNELS, name);
}

function listen(name: Channel, { ipc, answererOf, onProblem }: IpcRegistration): void {
  ipc.handle(name, async (event, message) => {
    // Before anything is waited for: the frame of a page that has gone is known no more.
    if (!isTrustedSender(event.senderFrame)) {
      onProblem(name, 'sender-untrusted');
      return fail('sender-untrusted');
    }
    try {
      const reply = isTooLarge(message)
        ? fail('request-invalid', { problem: 'too large' })
        : await (
            await answererOf(name)
          )(name, message);
      if (!reply.ok) onProblem(name, reply.error.code);
      return reply;
    } catch {
      onProblem(name, 'internal');
      return fail('internal');
    }
  });
}

/**
 * Registers every channel of the contract, once per window, before it loads. A listener always resolves, and always with
 * a `Result`: refusals and bugs too. No exception, stack or rejected value ever crosses to the page.
 */
export function registerIpc(registration: IpcRegistration): void {
  for (const name of Object.keys(CHANNELS).filter(isChannel)) listen(name, registration);
}
