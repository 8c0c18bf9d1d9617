/**
 * Takes away from this process what hostile content could reach for: files, connections, processes, other modules. Called once
 * the one file of a job was read and before anything of it is looked at. It holds against code that runs in the language, not
 * against a flaw in the engine itself.
 */
import { createRequire, syncBuiltinESMExports } from 'node:module';

const load = createRequire(import.meta.url);

/** Whatever opens something outside of this process, loads code, or inspects the process. */
const MODULES = [
  ...['fs', 'fs/promises', 'child_process', 'cluster', 'worker_threads', 'module', 'v8'],
  ...['net', 'tls', 'dgram', 'dns', 'dns/promises', 'http', 'https', 'http2', 'inspector', 'trace_events'],
];
/** Of `process`. */
const OF_PROCESS = [
  ...[
    'binding',
    '_linkedBinding',
    'dlopen',
    'getBuiltinModule',
    'kill',
    '_kill',
    '_debugProcess',
    'chdir',
    'report',
  ],
  ...['setuid', 'setgid', 'openStdin', 'loadEnvFile', 'execve'],
];
const GLOBALS = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'Worker'];

function refuse(): never {
  throw new Error('This process may not do that any more');
}

/** Puts a refusal in the place of a property, whatever it was. */
function close(owner: object, name: string): void {
  const found = Object.getOwnPropertyDescriptor(owner, name);
  if (found === undefined) return;
  if (found.configurable === true)
    Object.defineProperty(owner, name, { value: refuse, writable: false, configurable: false });
  else if (found.writable === true) Reflect.set(owner, name, refuse);
}

/** Every function of a module, and every method of its classes: an object made before has them too. */
function closeModule(exports: object): void {
  for (const name of Object.getOwnPropertyNames(exports)) {
    const found = Object.getOwnPropertyDescriptor(exports, name);
    if (typeof found?.value !== 'function') continue;
    const prototype: unknown = Reflect.get(found.value, 'prototype');
    if (typeof prototype === 'object' && prototype !== null && /^[A-Z]/.test(name))
      for (const method of ['connect', 'listen', 'bind', 'send', 'spawn', 'require', 'load', '_compile'])
        close(prototype, method);
    close(exports, name);
  }
}

function loaded(name: string): unknown {
  try {
    return load(name);
  } catch {
    // Not in every runtime.
    return null;
  }
}

/** Closes everything. Cannot be taken back; what is imported later must have been imported before. */
export function closeDoors(): void {
  // What warns writes to a file.
  process.removeAllListeners('warning');
  const electron = loaded('electron');
  const net: unknown =
    typeof electron === 'object' && electron !== null ? Reflect.get(electron, 'net') : null;
  const modules = MODULES.map((name) => loaded(`node:${name}`));
  for (const each of [...modules, net])
    if ((typeof each === 'object' || typeof each === 'function') && each !== null) closeModule(each);
  closeModule(process.report);
  for (const name of OF_PROCESS) close(process, name);
  for (const name of GLOBALS) close(globalThis, name);
  syncBuiltinESMExports();
}
