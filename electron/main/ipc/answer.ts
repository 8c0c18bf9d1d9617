/** Parses requests by the contract and hands them to their handlers: the last gate before any work is done. */
import type { z } from 'zod';
import { appError, type AppError } from '@shared/base/app-error';
import type { Channel, Request } from '@shared/ipc/contract';
import { err } from '@shared/base/result';
import type { HandlersOf } from './handlers';
import type { Answerer } from './register';

const PROBLEMS_NAMED = 5;

/** A part of the contract, its request schemas with each one's type kept apart, so that a generic channel stays typed. */
export type RequestSchemas<Names extends Channel> = {
  readonly [Name in Names]: { readonly request: z.ZodType<Request<Name>> };
};

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
): Answerer {
  const isOurs = (name: Channel): name is Names => Object.hasOwn(schemas, name);
  return async (name, message) => {
    if (!isOurs(name)) throw new Error('The channel belongs to another part of the contract');
    const request = schemas[name].request.safeParse(message);
    return request.success ? handlers[name](request.data) : err(invalid(request.error));
  };
}
