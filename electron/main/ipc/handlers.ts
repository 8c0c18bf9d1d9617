/** The shape of what main must supply for the contract. Types only. */
import type { AppError } from '@shared/base/app-error';
import type { Channel, Request, Response } from '@shared/ipc/contract';
import type { Result } from '@shared/base/result';

/** A response as main holds it: read-only, since it is about to be copied to the page anyway. */
export type Outgoing<Value> = Value extends Uint8Array
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Outgoing<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Outgoing<Value[Key]> }
      : Value;

/** One channel's work. It gets a parsed request; failures it foresees are results, exceptions are bugs. */
export type Handler<Name extends Channel> = (
  request: Request<Name>,
) => Promise<Result<Outgoing<Response<Name>>, AppError>>;

/** A handler for every channel of the contract: a missing or surplus one does not compile. */
export type Handlers = { readonly [Name in Channel]: Handler<Name> };
