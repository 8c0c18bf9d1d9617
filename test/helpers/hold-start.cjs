/**
 * Holds the start of the app under test until Playwright has attached itself. A window made while it attaches can be
 * missed by it for ever. Changes nothing else of the app: no switch, no argument, no setting.
 */
const { app } = require('electron');

const systemReady = app.whenReady();
const attached = Promise.withResolvers();

app.whenReady = async () => {
  await Promise.all([systemReady, attached.promise]);
};

// Playwright calls this by name once it is attached.
Object.defineProperty(globalThis, '__playwright_run', { value: attached.resolve });
