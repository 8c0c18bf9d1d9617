/** Applies the offline switches to Chromium. What they are is in `offline-switches.ts`. */
import { app } from 'electron';
import { OFFLINE_SWITCHES } from './offline-switches';

/** Applies them. Must run before the app is ready. Keeps features the launcher has already disabled. */
export function applyOfflineSwitches(): void {
  for (const [name, value] of Object.entries(OFFLINE_SWITCHES)) {
    const given = name === 'disable-features' ? app.commandLine.getSwitchValue(name) : '';
    app.commandLine.appendSwitch(name, given === '' ? value : `${given},${value}`);
  }
}
