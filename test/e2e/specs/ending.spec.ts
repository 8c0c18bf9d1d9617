import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Brieflock } from '../fixtures/brieflock';
import { createAssessment, waitUntilSaved } from '../pages/workbench';

/** Whatever ends a run, the marker says that it was closed in order, and a backup of what changed was made. */
async function expectOrderlyEnd(brieflock: Brieflock, gone: Promise<unknown>): Promise<void> {
  const { folder } = brieflock;
  await gone;
  const marker: unknown = JSON.parse(readFileSync(join(folder, 'user-data', 'vault.json'), 'utf8'));
  expect(marker).toMatchObject({ isClosed: true, counts: { assessments: 1 } });
  const backups = readdirSync(join(folder, 'user-data', 'backups'));
  expect(backups.filter((name) => name.endsWith('.zip'))).toHaveLength(1);
  await brieflock.reopen();
  await expect(brieflock.page.getByTestId('assessment-list')).toContainText('Harbor Bank');
}

function exitOf({ app }: Brieflock): Promise<unknown> {
  return new Promise((resolve) => app.process().once('exit', resolve));
}

test.beforeEach(async ({ brieflock }) => {
  await createAssessment(brieflock.page, 'First matter');
  await brieflock.page.getByTestId('profile-organisation').fill('Harbor Bank');
  await waitUntilSaved(brieflock.page);
});

test('a page that died is quit in order', async ({ brieflock }) => {
  const gone = exitOf(brieflock);
  await brieflock.app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expectOrderlyEnd(brieflock, gone);
});

test('close that is clicked again and again cuts no last write short', async ({ brieflock }) => {
  const gone = exitOf(brieflock);
  await brieflock.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const click = (): void => {
      if (window === undefined || window.isDestroyed()) return;
      window.close();
      setTimeout(click, 1);
    };
    click();
  });
  await expectOrderlyEnd(brieflock, gone);
});

test('a guided restart ends in order first', async ({ brieflock }) => {
  const gone = exitOf(brieflock);
  await brieflock.app.evaluate(({ app }) => {
    // The next run would be nobody’s to end.
    app.relaunch = () => undefined;
  });
  await brieflock.page.evaluate(() => void window.brieflock.store.restart({}));
  await expectOrderlyEnd(brieflock, gone);
});

test('a second start while the run ends is not for nothing: the app starts anew', async ({ brieflock }) => {
  const gone = exitOf(brieflock);
  await brieflock.app.evaluate(({ app, BrowserWindow }) => {
    app.relaunch = () => {
      process.getBuiltinModule('fs').writeFileSync(`${app.getPath('userData')}/relaunched`, '');
    };
    const [window] = BrowserWindow.getAllWindows();
    window?.once('hide', () => {
      setImmediate(() => app.emit('second-instance', {}, [], '', null));
    });
    window?.close();
  });
  await expectOrderlyEnd(brieflock, gone);
  expect(readdirSync(join(brieflock.folder, 'user-data'))).toContain('relaunched');
});
