/** The shape of what main must supply for the contract. Types only. */
import type { AppError } from '@shared/base/app-error';
import type { Channel, Request, Response, StartChannel } from '@shared/ipc/contract';
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

/** A handler for every one of some channels: a missing or surplus one does not compile. */
export type HandlersOf<Names extends Channel> = { readonly [Name in Names]: Handler<Name> };

/** Of every channel. */
export type Handlers = HandlersOf<Channel>;

/** A channel that no start asks. */
export type LaterChannel = Exclude<Channel, StartChannel>;
