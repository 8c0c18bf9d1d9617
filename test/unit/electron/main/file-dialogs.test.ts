import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

interface Answers {
  filePath: string;
  replace: boolean;
  asked: string[];
}

const answers = vi.hoisted((): Answers => ({ filePath: '', replace: false, asked: [] }));

vi.mock('electron', () => ({
  BrowserWindow: vi.fn(
    class Window {
      readonly isDestroyed = () => false;
    },
  ),
  app: { getPath: () => '/nowhere' },
  dialog: {
    showSaveDialog: () => Promise.resolve({ canceled: false, filePath: answers.filePath }),
    showMessageBox: (_window: unknown, { message }: { readonly message: string }) => {
      answers.asked.push(message);
      return Promise.resolve({ response: answers.replace ? 0 : 1 });
    },
  },
}));

const folder = mkdtempSync(join(tmpdir(), 'brieflock-dialogs-'));
// Other tests of the process may have read the module with an Electron of their own.
vi.resetModules();
const { BrowserWindow } = await import('electron');
const { createFileDialogs } = await import('../../../../electron/main/services/file-dialogs');
// The dialogs hand the window on and ask nothing of it.
const dialogs = createFileDialogs(new BrowserWindow());
const at = (name: string) => join(folder, name);

beforeEach(() => {
  answers.asked = [];
  answers.replace = false;
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function saving(name: string, filter: 'pdf' | 'brieflock' = 'pdf') {
  answers.filePath = at(name);
  return dialogs.askSavePath('suggested.pdf', filter);
}

describe('the name of a file that is saved', () => {
  it.each([
    ['Memo', 'Memo.pdf'],
    ['Thornbury v. Falls', 'Thornbury v. Falls.pdf'],
    ['Memo.docx', 'Memo.docx.pdf'],
    ['Memo.pdf', 'Memo.pdf'],
    ['Memo.PDF', 'Memo.PDF'],
  ])('%j becomes %j', async (chosen, saved) => {
    expect(await saving(chosen)).toBe(at(saved));
    expect(answers.asked).toEqual([]);
  });

  it('never becomes that of another file unless the user says so', async () => {
    writeFileSync(at('Kept.brieflock'), 'kept');
    expect(await saving('Kept', 'brieflock')).toBeNull();
    expect(answers.asked).toEqual(['“Kept.brieflock” is there already.']);
    answers.replace = true;
    expect(await saving('Kept', 'brieflock')).toBe(at('Kept.brieflock'));
    expect(existsSync(at('Kept.brieflock'))).toBe(true);
  });

  it('is not asked about twice where the dialog has seen the whole name', async () => {
    writeFileSync(at('Seen.pdf'), 'seen');
    expect(await saving('Seen.pdf')).toBe(at('Seen.pdf'));
    expect(answers.asked).toEqual([]);
  });
});
