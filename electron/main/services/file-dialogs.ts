/**
 * Asks where to save and what to open, in the system's own dialogs. Paths it learns stay in main. Always calls
 * the dialogs as properties of Electron's `dialog`, so that they can be answered from outside in tests.
 */
import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { AppError } from '@shared/base/app-error';
import type { SaveOutcome } from '@shared/exchange/save-outcome';
import { ok, type Result } from '@shared/base/result';
import { withExtension } from './file-names';
import { writeAtomic } from '../../node/files/write-atomic';

const FILTERS = {
  pdf: [{ name: 'PDF document', extensions: ['pdf'] }],
  brieflock: [{ name: 'Brieflock share file', extensions: ['brieflock'] }],
  json: [{ name: 'Plain assessment', extensions: ['json'] }],
  docx: [{ name: 'Word document', extensions: ['docx'] }],
  pptx: [{ name: 'PowerPoint presentation', extensions: ['pptx'] }],
  xlsx: [{ name: 'Excel workbook', extensions: ['xlsx'] }],
  csv: [{ name: 'Comma-separated values', extensions: ['csv'] }],
  ics: [{ name: 'Calendar', extensions: ['ics'] }],
  html: [{ name: 'Web page', extensions: ['html'] }],
  'brieflock-pack': [{ name: 'Brieflock pack', extensions: ['brieflock-pack'] }],
  picture: [{ name: 'Picture', extensions: ['png', 'jpg', 'jpeg'] }],
  backup: [{ name: 'Brieflock backup', extensions: ['zip'] }],
  any: [{ name: 'All files', extensions: ['*'] }],
  open: [{ name: 'Assessments', extensions: ['brieflock', 'json'] }],
} as const satisfies Record<string, FileFilter[]>;

/** The kinds of file that can be saved. */
export type SaveFilter = Exclude<keyof typeof FILTERS, 'open' | 'picture' | 'backup' | 'any'>;

/** The kinds of file that can be opened. */
export type OpenFilter = 'open' | 'brieflock-pack' | 'pdf' | 'picture' | 'backup' | 'any';

/** Dialogs of one window. They start in the folder used last, at first in the user's documents. */
export interface FileDialogs {
  /** Asks where to save; the extension is added where it is missing. `null` when the user cancels. */
  readonly askSavePath: (suggestedName: string, filter: SaveFilter) => Promise<string | null>;
  /** Asks which file to open; `null` when the user cancels. */
  readonly askOpenPath: (filter: OpenFilter) => Promise<string | null>;
  /** Asks for a folder, which may be made in the dialog; `null` when the user cancels. */
  readonly askFolder: () => Promise<string | null>;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The dialog asked about the name without its extension: that another file has it with one, it could not know. */
async function mayReplace(window: BrowserWindow, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `“${basename(path)}” is there already.`,
    detail: 'The extension was added to the name you chose. Replacing the file cannot be undone.',
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** Where to save under the extension of the file; `null` when another file has that name and the user keeps it. */
async function completePath(window: BrowserWindow, path: string, extension: string): Promise<string | null> {
  const complete = withExtension(path, extension);
  if (complete === path || !(await isThere(complete))) return complete;
  return (await mayReplace(window, complete)) ? complete : null;
}

/** Makes the dialogs of a window. */
export function createFileDialogs(window: BrowserWindow): FileDialogs {
  let folder: string | null = null;
  const remember = (path: string): string => {
    folder = dirname(path);
    return path;
  };
  const startIn = (): string => folder ?? app.getPath('documents');
  return {
    askSavePath: async (suggestedName, filter) => {
      const answer = await dialog.showSaveDialog(window, {
        defaultPath: join(startIn(), suggestedName),
        filters: [...FILTERS[filter]],
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      if (answer.canceled || answer.filePath === '') return null;
      return completePath(window, remember(answer.filePath), filter);
    },
    askOpenPath: async (filter) => {
      const answer = await dialog.showOpenDialog(window, {
        defaultPath: startIn(),
        filters: [...FILTERS[filter]],
        properties: ['openFile', 'dontAddToRecent'],
      });
      const path = answer.canceled ? undefined : answer.filePaths[0];
      return path === undefined ? null : remember(path);
    },
    askFolder: async () => {
      const answer = await dialog.showOpenDialog(window, {
        defaultPath: startIn(),
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
  };
}

/** Saves bytes whole or not at all, and says under which name. */
export async function saveBytes(path: string, bytes: Uint8Array): Promise<Result<SaveOutcome, AppError>> {
  const written = await writeAtomic(path, bytes);
  if (!written.ok) return written;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return ok({ status: 'saved', fileName: basename(path), bytes: written.value, sha256 });
}
