/** The process that reads hostile files, after it has read one: what is left to code that runs in it. */
import { createServer } from 'node:net';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { expect, test } from '../fixtures/brieflock';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Tries everything, before or after the doors are closed, and says what came of it. */
const ATTEMPTS = `
import * as fs from 'node:fs';
import { readFile as readEarlier } from 'node:fs/promises';
import { Socket } from 'node:net';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { net: electronNet } = require('electron');
const [, , isClosed, target, port] = process.argv;
const earlier = new Socket();
if (isClosed === 'closed') {
  const { closeDoors } = await import('./close-doors.mjs');
  closeDoors();
}
const said = {};
const attempt = async (name, work) => {
  try {
    await work();
    said[name] = 'done';
  } catch (error) {
    said[name] = 'refused';
  }
};
await attempt('read', () => fs.readFileSync(target));
await attempt('readEarlier', () => readEarlier(target));
await attempt('readByPromises', () => fs.promises.readFile(target));
await attempt('write', () => fs.writeFileSync(target + '.written', 'words'));
await attempt('list', () => fs.readdirSync('/'));
await attempt('requireFs', () => require('fs').readFileSync(target));
await attempt('importFs', async () => (await import('node:fs')).readFileSync(target));
await attempt('builtin', () => process.getBuiltinModule('fs').readFileSync(target));
await attempt('binding', () => process.binding('fs'));
await attempt('linkedBinding', () => process._linkedBinding('electron_common_net'));
await attempt('child', async () => (await import('node:child_process')).execFileSync('/bin/true'));
await attempt('thread', async () => new (await import('node:worker_threads')).Worker('1', { eval: true }));
await attempt('addon', () => { try { process.dlopen({ exports: {} }, '/none.node'); } catch (error) { if (error.code !== 'ERR_DLOPEN_FAILED') throw error; } });
await attempt('report', () => process.report.writeReport(target + '.report'));
const reached = (socket) => new Promise((done, failed) => { socket.once('connect', done); socket.once('error', failed); });
await attempt('connect', async () => { const { connect } = await import('node:net'); await reached(connect(Number(port), '127.0.0.1')); });
await attempt('connectEarlier', async () => { const joined = reached(earlier); earlier.connect(Number(port), '127.0.0.1'); await joined; });
await attempt('datagram', async () => { const { createSocket } = await import('node:dgram'); createSocket('udp4').close(); });
await attempt('fetch', async () => { await fetch('http://127.0.0.1:' + port + '/').catch((error) => { if (error.cause?.code === undefined) throw error; }); });
await attempt('electronNet', async () => { electronNet.request('http://127.0.0.1:' + port + '/').abort(); });
process.parentPort.postMessage(said);
`;

test('opens no file, no connection and no process any more, in the system’s real process', async ({
  brieflock,
}) => {
  const { folder, app } = brieflock;
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      ssr: join(ROOT, 'electron/workers/exchange/close-doors.ts'),
      outDir: join(folder, 'built'),
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'close-doors.mjs' } },
    },
  });
  const target = join(folder, 'target.txt');
  writeFileSync(target, 'words');
  writeFileSync(join(folder, 'built', 'attempts.mjs'), ATTEMPTS);
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const said = (isClosed: 'open' | 'closed') =>
    app.evaluate(
      ({ utilityProcess }, [script = '', ...args]) =>
        new Promise<Record<string, string>>((resolve) => {
          const worker = utilityProcess.fork(script, args, { stdio: 'ignore', env: {} });
          worker.once('message', resolve);
          worker.once('exit', (code) => {
            resolve({ exit: String(code) });
          });
        }),
      [join(folder, 'built', 'attempts.mjs'), isClosed, target, String(port)],
    );
  const open = await said('open');
  expect(open).toMatchObject({
    read: 'done',
    write: 'done',
    child: 'done',
    connect: 'done',
    requireFs: 'done',
  });
  expect(connections).toBeGreaterThan(0);
  connections = 0;
  rmSync(`${target}.report`);
  const closed = await said('closed');
  expect(Object.keys(closed).length).toBe(Object.keys(open).length);
  expect(Object.entries(closed).filter(([, outcome]) => outcome !== 'refused')).toEqual([]);
  expect(connections).toBe(0);
  expect(existsSync(`${target}.report`)).toBe(false);
  server.close();
});
