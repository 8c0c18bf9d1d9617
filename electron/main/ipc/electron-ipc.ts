/** Electron's own receiver of requests. Used by the window's wiring alone; handlers never see it. */
import { ipcMain } from 'electron';
import type { IpcReceiver } from './register';

/** Requests of every page of this app. */
export const electronIpc: IpcReceiver = ipcMain;
