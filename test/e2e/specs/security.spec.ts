import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../fixtures/brieflock';

test.describe('what the page must not be able to do', () => {
  test('reach any network address', async ({ brieflock }) => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.end('hello');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const targets = [
      `http://127.0.0.1:${String(port)}/`,
      `http://localhost:${String(port)}/`,
      'https://example.com/',
      'http://[::1]:9/',
    ];
    const outcomes = await brieflock.page.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url, { mode: 'no-cors' }).then(
              () => 'reached',
              () => 'refused',
            ),
          ),
        ),
      targets,
    );
    expect(outcomes).toEqual(targets.map(() => 'refused'));

    // Past the page's policy: the session itself, as main would use it, refuses too.
    const bySession = await brieflock.app.evaluate(
      ({ session }, urls) =>
        Promise.all(
          urls.map((url) =>
            session.defaultSession.fetch(url).then(
              () => 'reached',
              () => 'refused',
            ),
          ),
        ),
      targets,
    );
    expect(bySession).toEqual(targets.map(() => 'refused'));

    const bySocket = await brieflock.page.evaluate(
      (url) =>
        new Promise<string>((resolve) => {
          try {
            const socket = new WebSocket(url);
            socket.onopen = () => {
              resolve('reached');
            };
            socket.onerror = () => {
              resolve('refused');
            };
          } catch {
            resolve('refused');
          }
        }),
      `ws://127.0.0.1:${String(port)}/`,
    );
    expect(bySocket).toBe('refused');

    const byImage = await brieflock.page.evaluate(
      (url) =>
        new Promise<string>((resolve) => {
          const image = new Image();
          image.onload = () => {
            resolve('reached');
          };
          image.onerror = () => {
            resolve('refused');
          };
          image.src = url;
        }),
      `http://127.0.0.1:${String(port)}/pixel.png`,
    );
    expect(byImage).toBe('refused');
    expect(requests).toBe(0);
    server.close();
  });

  test('navigate away, by script, link, form, frame or redirect', async ({ brieflock }) => {
    const { page } = brieflock;
    const home = page.url();
    expect(home).toMatch(/^app:\/\/bundle\//);
    const attempts = [
      () => {
        location.href = 'https://example.com/';
      },
      () => {
        location.href = 'file:///etc/passwd';
      },
      () => {
        location.href = 'http://evil.test/?next=app://bundle';
      },
      () => {
        location.href = 'data:text/html,<h1>hello</h1>';
      },
      () => {
        location.href = 'app://other/index.html';
      },
      () => {
        const link = document.createElement('a');
        link.href = 'https://example.com/';
        document.body.append(link);
        link.click();
        link.remove();
      },
      () => {
        const form = document.createElement('form');
        form.action = 'https://example.com/';
        form.method = 'post';
        document.body.append(form);
        form.submit();
        form.remove();
      },
      () => {
        const frame = document.createElement('iframe');
        frame.src = 'https://example.com/';
        document.body.append(frame);
      },
    ];
    for (const attempt of attempts) {
      await page.evaluate(attempt).catch(() => undefined);
      await page.waitForTimeout(100);
      expect(page.url()).toBe(home);
    }
    const isAlive = await page.evaluate(() => document.querySelector('[data-testid="assessment-list"]') !== null);
    expect(isAlive).toBe(true);
    const frames = page.frames().map((frame) => frame.url());
    expect(frames.filter((url) => url.includes('example.com'))).toEqual([]);
  });

  test('open a window', async ({ brieflock }) => {
    const { page, app } = brieflock;
    const opened = await page.evaluate(() => window.open('https://example.com/', '_blank') === null);
    expect(opened).toBe(true);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'app://bundle/index.html';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
    });
    await page.waitForTimeout(200);
    expect(app.windows()).toHaveLength(1);
  });

  test('get a permission or a device', async ({ brieflock }) => {
    const outcome = await brieflock.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as const;
      const states = await Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            (status) => status.state,
            () => 'denied',
          ),
        ),
      );
      const media = await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
        () => 'granted',
        () => 'denied',
      );
      const screen = await navigator.mediaDevices.getDisplayMedia({ video: true }).then(
        () => 'granted',
        () => 'denied',
      );
      return { states, media, screen, notification: await Notification.requestPermission() };
    });
    expect(outcome.states.filter((state) => state === 'granted')).toEqual([]);
    expect(outcome).toMatchObject({ media: 'denied', screen: 'denied', notification: 'denied' });
  });

  test('see Node, Electron or a generic channel', async ({ brieflock }) => {
    const seen = await brieflock.page.evaluate(() => ({
      names: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
      bridge: Object.entries(window.brieflock).map(([domain, members]) => [
        domain,
        Object.keys(members as object),
      ]),
      frozen: (() => {
        try {
          Object.defineProperty(window.brieflock.share, 'export', { value: null });
          return false;
        } catch {
          return true;
        }
      })(),
    }));
    expect(seen.names).toEqual([]);
    expect(Object.fromEntries(seen.bridge)).toEqual({
      app: ['getInfo', 'confirmFlushed', 'onFlushRequested', 'onMenuCommand'],
      document: ['build', 'save'],
      share: ['export', 'exportPlain', 'chooseFile', 'readFile'],
      job: ['cancel', 'onProgress'],
    });
  });

  test('run a script or a style that is not part of the app', async ({ brieflock }) => {
    const outcome = await brieflock.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.__injected = true';
      document.body.append(script);
      const style = document.createElement('style');
      style.textContent = 'body { outline: 7px solid red }';
      document.head.append(style);
      const outline = getComputedStyle(document.body).outlineWidth;
      style.remove();
      return { injected: '__injected' in window, outline };
    });
    expect(outcome).toEqual({ injected: false, outline: expect.not.stringMatching('7px') as string });
  });

  test('send main a request that is malformed, unknown or too large', async ({ brieflock }) => {
    const replies = await brieflock.page.evaluate(async () => {
      const build = window.brieflock.document.build as (request: unknown) => Promise<unknown>;
      const save = window.brieflock.document.save as (request: unknown) => Promise<unknown>;
      const read = window.brieflock.share.readFile as (request: unknown) => Promise<unknown>;
      return {
        nothing: await build(undefined),
        wrong: await build({ jobId: '../../etc', kind: 'memo' }),
        extra: await save({ documentId: 'aaaaaaaa-0000', path: '/etc/passwd' }),
        forged: await save({ documentId: 'aaaaaaaa-0000-4000-8000-000000000000' }),
        file: await read({ jobId: 'aaaaaaaa-0001', fileId: 'aaaaaaaa-0002', passphrase: null }),
      };
    });
    expect(replies).toMatchObject({
      nothing: { ok: false, error: { code: 'request-invalid' } },
      wrong: { ok: false, error: { code: 'request-invalid' } },
      extra: { ok: false, error: { code: 'request-invalid' } },
      forged: { ok: false, error: { code: 'file-handle-unknown' } },
      file: { ok: false, error: { code: 'file-handle-unknown' } },
    });
  });
});

test('the window is hardened and the answer of every file carries the policy', async ({ brieflock }) => {
  const preferences = await brieflock.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (
      window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> } | undefined
    )?.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  const spellChecks = await brieflock.app.evaluate(({ session }) =>
    session.defaultSession.isSpellCheckerEnabled(),
  );
  expect(spellChecks).toBe(false);
  const policy = await brieflock.page.evaluate(async () => {
    const response = await fetch('app://bundle/index.html');
    return {
      csp: response.headers.get('content-security-policy'),
      nosniff: response.headers.get('x-content-type-options'),
    };
  });
  expect(policy.csp).toContain("default-src 'none'");
  expect(policy.csp).toContain("script-src 'self'");
  expect(policy.csp).not.toContain('unsafe');
  expect(policy.nosniff).toBe('nosniff');
});

test('the handler serves nothing outside the built page', async ({ brieflock }) => {
  const statuses = await brieflock.page.evaluate(async () => {
    const paths = [
      '../main/index.js',
      '%2e%2e/main/index.js',
      '..%2fmain%2findex.js',
      '%2e%2e%5cmain%5cindex.js',
      '....//main/index.js',
      'index.html%00.png',
      '/etc/passwd',
      '//etc/passwd',
      '../../package.json',
    ];
    return Promise.all(
      paths.map((path) =>
        fetch(`app://bundle/${path}`).then(
          async (response) => ({
            path,
            ok: response.ok,
            leaked: (await response.text()).includes('electron'),
          }),
          () => ({ path, ok: false, leaked: false }),
        ),
      ),
    );
  });
  expect(statuses.filter((answer) => answer.ok || answer.leaked)).toEqual([]);
});
