/**
 * Runs in the app's main process, before its own code: writes down when a journal is appended to, a whole state is put
 * in its place or a backup is made, and ends the process at once in the midst of one of them when a test has aimed
 * there. Changes nothing else: every operation is done by the system as it was asked for.
 */
const fs = require('node:fs');
const promises = require('node:fs/promises');
const { syncBuiltinESMExports } = require('node:module');

/** What a vault is made of: its keys and state, the marker, and each generation that is sealed. */
const VAULT = /[\\/](?:vault|(?:journal|backups|store)-\d+)[\\/]|[\\/]vault\.json/;

const log = fs.openSync(process.env.ENDURANCE_PHASES, 'w');

/** What is going on, by path. */
const open = new Map();

function write(mark, phase) {
  // By the system at once: what was written stands when the process is gone.
  fs.writeSync(log, `${mark} ${phase} ${Date.now()}\n`);
}

/** One operation before or after which a test may have aimed. */
function step(phase) {
  const aim = globalThis.enduranceAim;
  if (aim === undefined || aim.phase !== phase) return;
  aim.steps -= 1;
  if (aim.steps > 0) return;
  delete globalThis.enduranceAim;
  write('aimed', phase);
  const end = () => process.kill(process.pid, 'SIGKILL');
  if (aim.milliseconds > 0) setTimeout(end, aim.milliseconds);
  else end();
}

function begin(path, phase) {
  if (open.has(path)) return;
  open.set(path, phase);
  write('begin', phase);
}

function end(path) {
  const phase = open.get(path);
  if (phase === undefined) return;
  open.delete(path);
  write('end', phase);
  step(`${phase}-done`);
}

function phaseOf(path, flags) {
  const name = String(path);
  if (/journal[\\/][^\\/]+\.journal\.tmp$/.test(name)) return 'whole-state';
  if (/backup-\d+-\d+\.tmp$/.test(name)) return 'backup';
  return flags === 'r+' && /journal[\\/][^\\/]+\.journal$/.test(name) ? 'append' : null;
}

/** One operation on what a vault is made of; counted, so that a test knows how many there are. */
function vaultStep(path) {
  if (!VAULT.test(String(path))) return;
  write('step', 'vault');
  step('vault');
}

/** The methods of an open file with a step before and after each. */
function watched(handle, path, phase) {
  for (const name of ['write', 'read', 'datasync', 'truncate', 'close']) {
    const original = handle[name].bind(handle);
    handle[name] = async (...args) => {
      step(phase);
      try {
        return await original(...args);
      } finally {
        step(phase);
        if (name === 'close' && phase === 'append') end(path);
      }
    };
  }
  return handle;
}

const original = {
  open: promises.open,
  rename: promises.rename,
  rm: promises.rm,
  readFile: promises.readFile,
};

/** The methods of an open file of a vault with a step after each that changes it. */
function watchedVault(handle, path) {
  for (const name of ['write', 'datasync', 'truncate']) {
    const original = handle[name].bind(handle);
    handle[name] = async (...args) => {
      const outcome = await original(...args);
      vaultStep(path);
      return outcome;
    };
  }
  return handle;
}

promises.open = async (path, flags, ...rest) => {
  const phase = phaseOf(path, flags);
  if (phase === null) {
    const handle = await original.open(path, flags, ...rest);
    vaultStep(path);
    return VAULT.test(String(path)) ? watchedVault(handle, path) : handle;
  }
  begin(String(path), phase);
  step(phase);
  try {
    return watched(await original.open(path, flags, ...rest), String(path), phase);
  } catch (error) {
    end(String(path));
    throw error;
  }
};

promises.rename = async (from, to) => {
  const phase = phaseOf(from, '');
  if (phase !== null) step(phase);
  await original.rename(from, to);
  vaultStep(to);
  if (phase !== null) step(phase);
  end(String(from));
};

promises.rm = async (path, ...rest) => {
  await original.rm(path, ...rest);
  vaultStep(path);
  end(String(path));
};

promises.readFile = async (path, ...rest) => {
  const content = await original.readFile(path, ...rest);
  if (/brieflock-backup_[^\\/]*\.zip$/.test(String(path))) step('backup-read');
  return content;
};

syncBuiltinESMExports();
