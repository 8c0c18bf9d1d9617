/** Refuses what Chromium asks on behalf of the network: bad certificates, client certificates, log-ins. */
import { app } from 'electron';

/** Refuses all of them, for the life of the app. Call once, before it is ready. */
export function guardApp(): void {
  app.enableSandbox();
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
