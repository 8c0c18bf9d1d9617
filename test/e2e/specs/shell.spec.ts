/** What a script in the page cannot have of the system, tried in the page and in a frame that it makes for itself. */
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Brieflock } from '../fixtures/brieflock';
import { createAssessment, openTab } from '../pages/workbench';

/** 224.0.0.251, port 5353, as the system's table writes it. */
const MULTICAST = 'FB0000E0:14E9';
const CLIPBOARD = 'words of another program';

/** Inode of a socket that a process has open under a number; `null` for anything else. */
function socketAt(pid: string, fd: string): string | null {
  return /^socket:\[(\d+)\]$/.exec(readlinkSync(join('/proc', pid, 'fd', fd)))?.[1] ?? null;
}

/** Inodes of the sockets that processes of the app hold. */
function socketsOf(userData: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(join('/proc', pid, 'cmdline'), 'utf8').includes(userData)) continue;
      for (const fd of readdirSync(join('/proc', pid, 'fd'))) found.add(socketAt(pid, fd) ?? '');
    } catch {
      // It has ended meanwhile.
    }
  }
  return found;
}

/** Lines of the system's tables of UDP sockets that are the app's. Linux only. */
function udpSockets(brieflock: Brieflock): readonly string[] {
  const own = socketsOf(brieflock.userData());
  return ['udp', 'udp6'].flatMap((table) =>
    readFileSync(join('/proc/net', table), 'utf8')
      .split('\n')
      .filter((line) => own.has(line.trim().split(/\s+/)[9] ?? '-')),
  );
}

/** Runs in the page's own world, as a library of the page would; resolves to what it answers. */
function inPage(page: Page, code: string): Promise<unknown> {
  return page.evaluate(code);
}

const FRAME = `(() => { const frame = document.createElement('iframe'); document.body.append(frame); return frame.contentWindow; })()`;

test.describe('a script of the page cannot', () => {
  test('read the clipboard by a command, under any spelling', async ({ brieflock }) => {
    await brieflock.app.evaluate(async ({ clipboard }, words) => {
      await clipboard.writeText(words);
    }, CLIPBOARD);
    const pastes = await inPage(
      brieflock.page,
      `(() => {
        const changing = () => { let asked = 0; return { toString: () => (asked++ === 0 ? 'paste' : 'copy') }; };
        String.prototype.toLowerCase = () => 'copy';
        return ['paste', 'PASTE', 'pasteAndMatchStyle', changing()].map((command) => {
          const field = document.createElement('textarea');
          document.body.append(field);
          field.focus();
          document.execCommand(command);
          const { value } = field;
          field.remove();
          return value;
        });
      })()`,
    );
    expect(pastes).toEqual(['', '', '', '']);
    // The user's own hand still pastes.
    await brieflock.page.reload();
    await createAssessment(brieflock.page, 'First matter');
    await brieflock.page.getByTestId('profile-organisation').focus();
    await brieflock.page.keyboard.press('Control+v');
    await expect(brieflock.page.getByTestId('profile-organisation')).toHaveValue(CLIPBOARD);
  });

  test('make a peer connection, which joins multicast groups', async ({ brieflock }) => {
    const names = [
      'RTCPeerConnection',
      'webkitRTCPeerConnection',
      'showOpenFilePicker',
      'showDirectoryPicker',
    ];
    const found = await inPage(brieflock.page, `${JSON.stringify(names)}.filter((name) => name in window)`);
    expect(found).toEqual([]);
    expect(await inPage(brieflock.page, `'brieflock' in ${FRAME}`)).toBe(false);
    // A frame of its own has one; the system is asked to join no group all the same.
    await inPage(
      brieflock.page,
      `(async () => {
        const connection = new (${FRAME}).RTCPeerConnection();
        window.kept = connection;
        connection.createDataChannel('words');
        await connection.setLocalDescription(await connection.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 2_000));
      })()`,
    );
    expect(udpSockets(brieflock).filter((line) => line.includes(MULTICAST))).toEqual([]);
  });

  test('print, or have anything printed that nobody asked for', async ({ brieflock }) => {
    const { app, page } = brieflock;
    const note = join(brieflock.folder, 'printed');
    await app.evaluate(({ BrowserWindow }, path) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) throw new Error('There is no window');
      contents.print = () => {
        process.getBuiltinModule('fs').writeFileSync(path, '');
      };
    }, note);
    const events = await inPage(
      page,
      `(() => { let events = 0; window.addEventListener('beforeprint', () => { events += 1; });
        window.print(); ${FRAME}.print(); return events; })()`,
    );
    expect(events).toBe(0);
    // What runs here from outside counts as the user's hand for five seconds.
    const answered = page.waitForEvent('console', (message) => message.text().startsWith('printed '));
    await inPage(
      page,
      `void setTimeout(async () => { console.debug('printed ' + (await window.brieflock.app.print({})).ok); }, 6_000)`,
    );
    expect((await answered).text()).toBe('printed false');
    expect(existsSync(note)).toBe(false);
    await inPage(
      page,
      `window.addEventListener('click', () => void window.brieflock.app.print({}), { once: true })`,
    );
    await page.mouse.click(5, 300);
    await expect.poll(() => existsSync(note)).toBe(true);
  });

  test('show the system’s dialog for files, even where the user has clicked', async ({ brieflock }) => {
    const { page } = brieflock;
    let asked = 0;
    page.on('filechooser', () => {
      asked += 1;
    });
    await inPage(
      page,
      `window.addEventListener('click', () => {
        const other = ${FRAME};
        const make = (inside, parent) => {
          const input = inside.createElement('input');
          input.type = 'file';
          parent?.append(input);
          return input;
        };
        const label = document.createElement('label');
        const word = document.createElement('span');
        label.append(word, make(document));
        const ways = {
          inDocument: () => make(document, document.body).click(),
          outside: () => make(document).click(),
          byEvent: () => make(document).dispatchEvent(new MouseEvent('click', { bubbles: true })),
          byFrame: () => other.HTMLInputElement.prototype.click.call(make(document, document.body)),
          picker: () => make(document).showPicker(),
          byLabel: () => word.click(),
        };
        for (const way of Object.values(ways)) way();
        window.tried = Object.keys(ways).length;
      }, { once: true })`,
    );
    await page.mouse.click(5, 300);
    await expect.poll(() => inPage(page, 'window.tried')).toBe(6);
    await page.waitForTimeout(300);
    expect(asked).toBe(0);
  });
});

test('nothing is saved over a pipe or a device: it stays, and the user is told', async ({ brieflock }) => {
  const { page, folder } = brieflock;
  const pipe = join(folder, 'copy.json');
  execFileSync('mkfifo', [pipe]);
  await createAssessment(page, 'First matter');
  await openTab(page, 'Share');
  await brieflock.saveTo('copy.json');
  await page.getByLabel('I understand that anyone can read this file').check();
  await page.getByRole('button', { name: /^Save plain copy/ }).click();
  const told = page.getByRole('alert');
  await expect(told).toContainText('what stands there is a pipe or a device, not a file');
  await expect(told).toContainText('copy.json');
  expect(lstatSync(pipe).isFIFO()).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
