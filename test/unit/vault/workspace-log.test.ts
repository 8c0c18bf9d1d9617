/** The log of the workspace on a disk that is there, sealed and in the open. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityToRecipient } from 'age-encryption';
import { verifyChain } from '@shared/history/hash-chain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemFiles } from '../../../electron/node/journal/durable-files';
import { makeIdentity } from '../../../electron/node/vault/age-identity';
import { HeldRing } from '../../../electron/node/vault/held-ring';
import { makeRing } from '../../../electron/node/vault/new-ring';
import { carryWorkspaceLog, openWorkspaceLog } from '../../../electron/node/vault/workspace-log';
import { must } from '../../helpers/vault';

const random = (length: number) => new Uint8Array(randomBytes(length));
const SAVED = { event: 'document-saved', detail: { document: 'memo-kqzjv' } } as const;
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brieflock-log-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function newRing(generation: number): Promise<HeldRing> {
  const recoveryRecipient = await identityToRecipient(makeIdentity(random));
  const kept = { vaultId: 'ab'.repeat(16), generation, createdAt: '2026-11-30T08:00:00.000Z' };
  return new HeldRing(makeRing({ ...kept, recoveryRecipient, firmRecipient: null }, random));
}

function partsOf(ring: HeldRing | null, at = folder) {
  return {
    files: systemFiles,
    folder: at,
    ring,
    now: () => new Date('2026-11-30T08:00:00Z'),
    randomBytes: random,
  };
}

/** As a change of keys leaves it. */
async function carried(ring: HeldRing): Promise<HeldRing> {
  await carryWorkspaceLog(partsOf(ring), [], []);
  return ring;
}

const copies = () =>
  Promise.all(['a', 'b'].map((each) => readFile(join(folder, `workspace-log-${each}.json`), 'utf8')));

describe('the log of the workspace', () => {
  it.each([
    ['in the open', false],
    ['sealed', true],
  ])('is read as it was written, %s', async (_how, isSealed) => {
    const ring = isSealed ? await carried(await newRing(1)) : null;
    const log = must(await openWorkspaceLog(partsOf(ring)));
    await Promise.all([log.append([SAVED]), log.append([{ event: 'unlocked', detail: {} }])]);
    const again = must(await openWorkspaceLog(partsOf(ring)));
    expect(again.entries().map(({ event }) => event)).toEqual(['document-saved', 'unlocked']);
    expect(verifyChain(again.entries())).toEqual({ kind: 'whole', entries: 2 });
    for (const copy of await copies()) expect(copy.includes('memo-kqzjv')).toBe(!isSealed);
  });

  it('says so where it is gone from a vault, and nothing of the kind in the open', async () => {
    const ring = await carried(await newRing(1));
    await must(await openWorkspaceLog(partsOf(ring))).append([SAVED]);
    for (const each of ['a', 'b']) await rm(join(folder, `workspace-log-${each}.json`));
    expect(must(await openWorkspaceLog(partsOf(null))).entries()).toEqual([]);
    expect(must(await openWorkspaceLog(partsOf(ring))).entries()).toMatchObject([{ event: 'log-missing' }]);
    expect(must(await openWorkspaceLog(partsOf(ring))).entries()).toHaveLength(1);
  });

  it('is mended from its other copy', async () => {
    const ring = await carried(await newRing(1));
    await must(await openWorkspaceLog(partsOf(ring))).append([SAVED]);
    await writeFile(join(folder, 'workspace-log-a.json'), 'torn');
    expect(must(await openWorkspaceLog(partsOf(ring))).entries()).toHaveLength(1);
    const [one, other] = await copies();
    expect(one).toBe(other);
  });

  it('is kept aside when neither copy opens, and the next one says so', async () => {
    await must(await openWorkspaceLog(partsOf(await newRing(1)))).append([SAVED]);
    const ring = await newRing(1);
    expect(must(await openWorkspaceLog(partsOf(ring))).entries()).toMatchObject([
      { event: 'log-begun-anew' },
    ]);
    const aside = await systemFiles.list(join(folder, 'workspace-log-aside'));
    expect(aside.length).toBeGreaterThan(0);
    expect(must(await openWorkspaceLog(partsOf(ring))).entries()).toHaveLength(1);
  });

  it('goes over to other keys whole, whatever an attempt before left there', async () => {
    const next = join(folder, 'store-2');
    const log = must(await openWorkspaceLog(partsOf(await carried(await newRing(1)))));
    await log.append([SAVED]);
    const keys = [{ event: 'keys-changed', detail: {} }] as const;
    await systemFiles.makeFolder(next);
    await carryWorkspaceLog(partsOf(await newRing(2), next), [], keys);
    const ring = await newRing(2);
    await carryWorkspaceLog(partsOf(ring, next), log.entries(), keys);
    const there = must(await openWorkspaceLog(partsOf(ring, next))).entries();
    expect(there.map(({ event }) => event)).toEqual(['document-saved', 'keys-changed']);
    expect(verifyChain(there).kind).toBe('whole');
  });
});
