/** Puts every page in the sandbox, and refuses what Chromium asks on behalf of the network: bad certificates, client certificates, log-ins. */
import { app } from 'electron';

/**
 * Chromium refuses to start sandboxed processes as root at all; a launcher that runs as root says so with
 * `--no-sandbox`. For everyone else that switch is taken back here, whoever gave it.
 */
function isRootWithoutSandbox(): boolean {
  return process.getuid?.() === 0 && app.commandLine.hasSwitch('no-sandbox');
}

/** Refuses all of them, for the life of the app. Call once, before it is ready. */
export function guardApp(): void {
  if (!isRootWithoutSandbox()) app.enableSandbox();
  app.on('certificate-error', (event, ...rest) => {
    event.preventDefault();
    const callback = rest[4];
    callback(false);
  });
  app.on('select-client-certificate', (event, ...rest) => {
    event.preventDefault();
    const callback = rest[3];
    callback();
  });
  app.on('login', (event) => {
    event.preventDefault();
  });
}
