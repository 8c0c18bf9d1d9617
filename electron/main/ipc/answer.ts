/** Parses requests by the contract and hands them to their handlers: the last gate before any work is done. */
import type { z } from 'zod';
import { appError, type AppError } from '@shared/base/app-error';
import type { Channel, Request, Response } from '@shared/ipc/contract';
import { err } from '@shared/base/result';
import type { HandlersOf, Outgoing } from './handlers';
import type { Answerer } from './register';

const PROBLEMS_NAMED = 5;

/** A part of the contract, its request schemas with each one's type kept apart, so that a generic channel stays typed. */
export type RequestSchemas<Names extends Channel> = {
  readonly [Name in Names]: { readonly request: z.ZodType<Request<Name>> };
};

/** Is told of every request that was answered, and with what. Never throws. */
export type OnAnswered<Any extends Channel = Channel> = <Name extends Any>(
  name: Name,
  request: Request<Name>,
  response: Outgoing<Response<Name>>,
) => void;

/** Names the places that do not fit. Never the values: they may be answers or a passphrase. */
function invalid(error: z.ZodError): AppError {
  const places = error.issues
    .slice(0, PROBLEMS_NAMED)
    .map((issue) => `${issue.path.join('.')} (${issue.code})`);
  return appError('request-invalid', { problems: places.join('; ') });
}

/** Makes the answerer of a part of the contract. Throws for a channel of another part. */
export function createAnswerer<Names extends Channel>(
  schemas: RequestSchemas<Names>,
  handlers: HandlersOf<Names>,
  onAnswered?: OnAnswered,
): Answerer {
  const isOurs = (name: Channel): name is Names => Object.hasOwn(schemas, name);
  return async (name, message) => {
    if (!isOurs(name)) throw new Error('The channel belongs to another part of the contract');
    const request = schemas[name].request.safeParse(message);
    if (!request.success) return err(invalid(request.error));
    const answer = await handlers[name](request.data);
    if (answer.ok) onAnswered?.(name, request.data, answer.value);
    return answer;
  };
}
