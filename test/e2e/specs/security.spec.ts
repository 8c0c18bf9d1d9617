import { createServer, type Server } from 'node:http';
import { expect, test } from '../fixtures/brieflock';

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

test.describe('what the page must not be able to do', () => {
  test('reach any network address', async ({ brieflock }) => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.end('hello');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const port = portOf(server);
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
    const isAlive = await page.evaluate(
      () => document.querySelector('[data-testid="assessment-list"]') !== null,
    );
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
    const states = await brieflock.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const;
      const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
      return found.map((status) => status.state);
    });
    expect(states).not.toContain('granted');
    const outcome = await brieflock.page.evaluate(async () => {
      const { mediaDevices } = navigator;
      const outcomeOf = (asked: Promise<unknown>) =>
        asked.then(
          () => 'granted',
          () => 'denied',
        );
      return {
        media: await outcomeOf(mediaDevices.getUserMedia({ audio: true, video: true })),
        screen: await outcomeOf(mediaDevices.getDisplayMedia({ video: true })),
        clipboard: await outcomeOf(navigator.clipboard.readText()),
        position: await outcomeOf(
          new Promise((resolve, reject) => {
            navigator.geolocation.getCurrentPosition(resolve, reject);
          }),
        ),
        notification: await Notification.requestPermission(),
      };
    });
    expect(outcome).toEqual({
      media: 'denied',
      screen: 'denied',
      clipboard: 'denied',
      position: 'denied',
      notification: 'denied',
    });
  });

  test('see Node, Electron or a generic channel', async ({ brieflock }) => {
    const seen = await brieflock.page.evaluate(() => ({
      names: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    }));
    expect(seen).toEqual({ names: [] });
    const canBeReplaced: unknown = await brieflock.page.evaluate(
      "Reflect.defineProperty(window.brieflock.share, 'export', { value: null })",
    );
    expect(canBeReplaced).toBe(false);
    const bridge: unknown = await brieflock.page.evaluate(
      'Object.fromEntries(Object.entries(window.brieflock).map(([domain, members]) => [domain, Object.keys(members)]))',
    );
    expect(bridge).toEqual({
      app: ['getInfo', 'confirmFlushed', 'print', 'onFlushRequested', 'onMenuCommand'],
      document: ['build', 'inspect', 'save', 'onPreview'],
      share: ['export', 'exportPlain', 'chooseFile', 'readFile', 'readPart'],
      matter: ['chooseLogo'],
      incident: ['chooseCopy'],
      pack: ['chooseFile', 'export'],
      store: [
        'getStatus',
        'maySave',
        'reportFailure',
        'reportContent',
        'keepCopy',
        'showCopy',
        'handOver',
        'takeHandedOver',
        'forgetHandedOver',
        'restart',
        'onSpace',
      ],
      storage: ['state', 'append', 'read', 'reportDatabase', 'confirmEpoch'],
      backup: [
        'list',
        'make',
        'read',
        'chooseFile',
        'readFile',
        'forgetFile',
        'chooseFolder',
        'forgetFolder',
        'drill',
        'onMade',
      ],
      vault: [
        'getState',
        'unlock',
        'recover',
        'makeKey',
        'destroyKey',
        'lock',
        'prepare',
        'begin',
        'discardPrepared',
        'changePassphrase',
        'makeSheet',
        'useSheet',
        'getSettings',
        'setSettings',
        'signOff',
        'onLockWanted',
      ],
      trust: ['get', 'showFolder'],
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
    expect(outcome.injected).toBe(false);
    expect(outcome.outline).not.toBe('7px');
  });

  test('send main a request that is malformed, unknown or too large', async ({ brieflock }) => {
    // Written as text, so that no type stands between the hostile request and the bridge.
    const replies: unknown = await brieflock.page.evaluate(`(async () => {
      const { document: documents, share } = window.brieflock;
      return {
        nothing: await documents.build(undefined),
        wrong: await documents.build({ jobId: '../../etc', kind: 'memo' }),
        extra: await documents.save({ documentId: 'aaaaaaaa-0000', path: '/etc/passwd' }),
        forged: await documents.save({ documentId: 'aaaaaaaa-0000-4000-8000-000000000000' }),
        file: await share.readFile({ jobId: 'aaaaaaaa-0001', fileId: 'aaaaaaaa-0002', passphrase: null }),
        huge: await documents.build({ jobId: 'aaaaaaaa-0003', kind: 'memo', padding: 'x'.repeat(140_000_000) }),
      };
    })()`);
    expect(replies).toMatchObject({
      nothing: { ok: false, error: { code: 'request-invalid' } },
      wrong: { ok: false, error: { code: 'request-invalid' } },
      extra: { ok: false, error: { code: 'request-invalid' } },
      forged: { ok: false, error: { code: 'file-handle-unknown' } },
      file: { ok: false, error: { code: 'file-handle-unknown' } },
      huge: { ok: false, error: { code: 'request-invalid' } },
    });
  });
});

test('the window is hardened and the answer of every file carries the policy', async ({ brieflock }) => {
  // Electron does not document this reader, so it is taken without its type.
  const preferences = await brieflock.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents ?? {};
    const read: unknown = Reflect.get(contents, 'getLastWebPreferences');
    const found: unknown = typeof read === 'function' ? Reflect.apply(read, contents, []) : null;
    return found;
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
