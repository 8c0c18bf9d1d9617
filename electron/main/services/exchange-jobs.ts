/** Runs jobs of the exchange worker and sorts their outcomes. Opens no file and knows no dialog. */
import { fail, type AppError, type AppErrorCode } from '@shared/base/app-error';
import {
  exchangeMessageSchema,
  type ExchangeOutcome,
  type ExchangeRequest,
} from '../../workers/exchange/protocol';
import { ok, type Result } from '@shared/base/result';
import type { Outgoing } from '../ipc/handlers';
import type { WorkerJobs } from './worker-jobs';
import type { WorkerLimit } from './worker-run';

/** One job of the exchange worker. */
export interface ExchangeJob<Kind extends ExchangeOutcome['kind']> {
  readonly jobId: string;
  readonly request: Outgoing<ExchangeRequest>;
  /** The outcomes the request can have; any other is a bug, and answered with `internal`. */
  readonly wanted: readonly Kind[];
  /** Gets the parts of a file that is opened, in their order. */
  readonly onPart?: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** The failure if the worker ends without an answer; `internal` when absent. */
  readonly whenItDies?: AppErrorCode;
  /** How long the work itself may take; no limit when absent. */
  readonly limit?: WorkerLimit;
}

/** Runs one job to its end. */
export async function runExchangeJob<Kind extends ExchangeOutcome['kind']>(
  work: WorkerJobs,
  { jobId, request, wanted, onPart = () => undefined, whenItDies = 'internal', limit }: ExchangeJob<Kind>,
): Promise<Result<Extract<ExchangeOutcome, { kind: Kind }>, AppError>> {
  const isWanted = (value: ExchangeOutcome): value is Extract<ExchangeOutcome, { kind: Kind }> =>
    wanted.some((kind) => kind === value.kind);
  const outcome = await work.run(jobId, {
    ...{ request, messages: exchangeMessageSchema, onPart, whenItDies },
    ...(limit === undefined ? {} : { limit }),
  });
  if (!outcome.ok) return outcome;
  return isWanted(outcome.value)
    ? ok(outcome.value)
    : fail('internal', { reason: 'the worker did other work' });
}

/** Adds the file's name to a failure that does not name it, for the message. */
export function named<Value>(result: Result<Value, AppError>, fileName: string): Result<Value, AppError> {
  if (result.ok) return result;
  return fail(result.error.code, { fileName, ...result.error.context });
}
