/**
 * The one place where requests of the page enter main. Every channel passes the same gates: sender, size,
 * schema; every outcome is an answer. No handler is reached by another way.
 */
import type { z } from 'zod';
import { appError, fail, type AppError } from '@shared/base/app-error';
import { CHANNELS } from '@shared/ipc/channels';
import { contract, type Channel, type Request, type Response } from '@shared/ipc/contract';
import { isTooLarge } from '@shared/ipc/request-size';
import { err, type Result } from '@shared/base/result';
import { isTrustedSender, type SenderFrame } from '../security/trusted-sender';
import type { Handlers, Outgoing } from './handlers';

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

/** What registration needs. */
export interface IpcRegistration {
  readonly ipc: IpcReceiver;
  readonly handlers: Handlers;
  /** Told of every bug and every refusal; gets the channel and a code, never the content. */
  readonly onProblem: (channel: Channel, code: AppError['code']) => void;
}

const PROBLEMS_NAMED = 5;

/** The contract's request schemas with each one's type kept apart, so that a generic channel stays typed. */
const schemas: { readonly [Name in Channel]: { readonly request: z.ZodType<Request<Name>> } } = contract;

function isChannel(name: string): name is Channel {
  return Object.hasOwn(contract, name);
}

/** Names the places that do not fit. Never the values: they may be answers or a passphrase. */
function invalid(error: z.ZodError): AppError {
  const places = error.issues
    .slice(0, PROBLEMS_NAMED)
    .map((issue) => `${issue.path.join('.')} (${issue.code})`);
  return appError('request-invalid', { problems: places.join('; ') });
}

async function answer<Name extends Channel>(
  name: Name,
  handlers: Handlers,
  message: unknown,
): Promise<Result<Outgoing<Response<Name>>, AppError>> {
  if (isTooLarge(message)) return fail('request-invalid', { problem: 'too large' });
  const request = schemas[name].request.safeParse(message);
  if (!request.success) return err(invalid(request.error));
  return handlers[name](request.data);
}

function listen(name: Channel, { ipc, handlers, onProblem }: IpcRegistration): void {
  ipc.handle(name, async (event, message) => {
    if (!isTrustedSender(event.senderFrame)) {
      onProblem(name, 'sender-untrusted');
      return fail('sender-untrusted');
    }
    try {
      const reply = await answer(name, handlers, message);
      if (!reply.ok) onProblem(name, reply.error.code);
      return reply;
    } catch {
      onProblem(name, 'internal');
      return fail('internal');
    }
  });
}

/**
 * Registers every channel of the contract. A listener always resolves, and always with a `Result`: refusals
 * and bugs too. No exception, stack or rejected value ever crosses to the page.
 */
export function registerIpc(registration: IpcRegistration): void {
  for (const name of Object.keys(CHANNELS).filter(isChannel)) listen(name, registration);
}
