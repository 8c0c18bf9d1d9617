import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { expect, it } from 'vitest';
import { createSealingGate } from '../../../../electron/main/services/sealing-gate';

type Outcome = Result<unknown, AppError>;
const never = new AbortController().signal;
const isOk = (outcome: Outcome): boolean => outcome.ok;

/** Sealing that ends when it is told to, or is cancelled. */
function sealing(signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(fail('job-cancelled'));
    });
  });
}

it('lets changes by while nothing is sealed', async () => {
  await createSealingGate().mayAppend();
});

it('ends sealing for a change, which is written after that', async () => {
  const gate = createSealingGate();
  const order: string[] = [];
  const sealed = gate.seal(
    never,
    async (signal) => {
      const outcome = await sealing(signal);
      order.push('sealing ended');
      return outcome;
    },
    isOk,
  );
  const appended = gate.mayAppend().then(() => order.push('change'));
  expect(await sealed).toMatchObject({ error: { code: 'vault-not-ready' } });
  await appended;
  expect(order).toEqual(['sealing ended', 'change']);
});

it('says that the user cancelled where no change came', async () => {
  const cancelled = new AbortController();
  const sealed = createSealingGate().seal(cancelled.signal, sealing, isOk);
  cancelled.abort();
  expect(await sealed).toMatchObject({ error: { code: 'job-cancelled' } });
});

it('lets no change by once everything was sealed', async () => {
  const gate = createSealingGate();
  await gate.seal(never, () => Promise.resolve(ok(null)), isOk);
  const late = await Promise.race([
    gate.mayAppend().then(() => 'written'),
    new Promise((resolve) =>
      setTimeout(() => {
        resolve('held back');
      }, 20),
    ),
  ]);
  expect(late).toBe('held back');
});

it('is open again after a failure, a thrown one too, and seals once at a time', async () => {
  const gate = createSealingGate();
  const running = gate.seal(never, sealing, isOk);
  expect(await gate.seal(never, sealing, isOk)).toMatchObject({ error: { code: 'vault-not-ready' } });
  await gate.mayAppend();
  await running;
  await expect(gate.seal(never, () => Promise.reject(new Error('bug')), isOk)).rejects.toThrow('bug');
  await gate.mayAppend();
});

it('stops for the end of the run, which waits for a last write that cannot be stopped', async () => {
  const gate = createSealingGate();
  await gate.end();
  const order: string[] = [];
  let write = (): void => undefined;
  const sealed = gate.seal(
    never,
    async (signal) => {
      await sealing(signal);
      await new Promise<void>((resolve) => {
        write = resolve;
      });
      order.push('written');
      return ok(null);
    },
    isOk,
  );
  const ended = gate.end().then(() => order.push('ended'));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(order).toEqual([]);
  write();
  await Promise.all([sealed, ended]);
  expect(order).toEqual(['written', 'ended']);
});
