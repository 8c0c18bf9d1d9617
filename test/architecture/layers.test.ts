import { describe, expect, it } from 'vitest';
import { circles } from './circles';
import { codeOf, importsOf, shippedSource, textOf, type Import } from './source-files';

const files = shippedSource();
const imports = files.flatMap(importsOf);

/** Reads like a sentence in a failing test. */
const told = (found: readonly Import[]) => found.map(({ from, specifier }) => `${from} imports ${specifier}`);

const within = (folder: string) => (each: Import) => each.from.startsWith(folder);
const reaches = (folder: string) => (each: Import) => each.target?.startsWith(folder) === true;
const isPackage = (pattern: RegExp) => (each: Import) => each.target === null && pattern.test(each.specifier);

const NODE = /^node:|^(fs|path|os|crypto|child_process|http|https|net|worker_threads)(\/|$)/;
const ELECTRON = /^electron(\/|$)/;
const SCREEN = /^(react|react-dom|@mantine|@tabler|dexie|dexie-react-hooks|zustand|react-hook-form)(\/|$)/;

describe('the reading itself', () => {
  it('sees the files and their imports', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
    expect(importsOf('shared/ipc/contract.ts').map(({ target }) => target)).toContain(
      'shared/base/result.ts',
    );
    expect(importsOf('shared/ipc/channels.ts')[0]?.isTypeOnly).toBe(true);
  });

  it('finds every file an import of ours names', () => {
    const known = new Set(files);
    const lost = imports.filter(
      ({ target }) => target !== null && /\.(ts|tsx)$/.test(target) && !known.has(target),
    );
    expect(told(lost)).toEqual([]);
  });
});

describe('shared', () => {
  it('imports no Node, no Electron, no screen and nothing outside shared', () => {
    const wrong = imports.filter(within('shared/')).filter((each) => {
      const isOutside = each.target !== null && !each.target.startsWith('shared/');
      return isOutside || isPackage(NODE)(each) || isPackage(ELECTRON)(each) || isPackage(SCREEN)(each);
    });
    expect(told(wrong)).toEqual([]);
  });

  it('keeps its base free of schemas and of the domain', () => {
    const base = imports.filter(({ from }) => from.startsWith('shared/base/'));
    const wrong = base.filter(
      (each) => isPackage(/^zod/)(each) || (each.target !== null && !each.target.startsWith('shared/base/')),
    );
    expect(told(wrong)).toEqual([]);
  });

  it('holds no word of the order: those are in the pack', () => {
    const named = files.filter(
      (file) => file.startsWith('shared/') && /14409|executive order/i.test(textOf(file)),
    );
    expect(named).toEqual([]);
  });

  it('asks for no time, no chance, no clock tick and no network by itself', () => {
    const impure =
      /\b(Date\.now|Math\.random|performance\.now|setTimeout|setInterval|console\.|process\.|Buffer\.)|\bnew Date\(\s*\)/;
    const wrong = files.filter((file) => file.startsWith('shared/') && impure.test(codeOf(file)));
    expect(wrong).toEqual([]);
  });
});

describe('electron', () => {
  it('imports no screen and nothing of the page', () => {
    const wrong = imports
      .filter(within('electron/'))
      .filter((each) => isPackage(SCREEN)(each) || reaches('renderer/')(each));
    expect(told(wrong)).toEqual([]);
  });

  it('keeps the preload to electron, channel names and types, and the size of requests', () => {
    const PRELOADED = new Set<string | null>(['shared/ipc/channels.ts', 'shared/ipc/request-size.ts']);
    const wrong = imports
      .filter(within('electron/preload/'))
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .filter((each) => !isPackage(ELECTRON)(each))
      .filter((each) => !reaches('electron/preload/')(each) && !PRELOADED.has(each.target));
    expect(told(wrong)).toEqual([]);
  });

  it('never reaches main from a worker, a printer or the headless command', () => {
    const others = imports.filter(
      ({ from }) => from.startsWith('electron/') && !from.startsWith('electron/main/'),
    );
    expect(told(others.filter(reaches('electron/main/')))).toEqual([]);
  });

  it('keeps the headless command free of Electron', () => {
    const wrong = imports.filter(within('electron/cli/')).filter(isPackage(ELECTRON));
    expect(told(wrong)).toEqual([]);
  });

  it('keeps each raw power in its one file', () => {
    const users = (pattern: RegExp) => files.filter((file) => pattern.test(codeOf(file)));
    expect(users(/\bipcMain\b/).filter((file) => !file.startsWith('electron/main/ipc/'))).toEqual([]);
    expect(users(/\bipcRenderer\b/)).toEqual(['electron/preload/index.ts']);
    expect(
      users(/\bshell\.openExternal\b/).filter((file) => file !== 'electron/main/security/external-links.ts'),
    ).toEqual([]);
    expect(
      users(/\bwebContents\??\.(send|postMessage)\(/i).filter(
        (file) => !file.startsWith('electron/main/ipc/'),
      ),
    ).toEqual([]);
  });
});

describe('renderer', () => {
  const REGISTRY = 'renderer/src/screens/registry/index.ts';
  const page = imports.filter(within('renderer/'));

  it('imports no Node, no Electron and nothing of the main process', () => {
    const wrong = page.filter(
      (each) => isPackage(NODE)(each) || isPackage(ELECTRON)(each) || reaches('electron/')(each),
    );
    expect(told(wrong)).toEqual([]);
  });

  it('touches the database in the repository only', () => {
    const users = page.filter(isPackage(/^dexie/)).map(({ from }) => from);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !file.startsWith('renderer/src/data/repository/'))).toEqual([]);
    const raw = files.filter((file) => file.startsWith('renderer/') && /\bindexedDB\b/.test(codeOf(file)));
    expect(raw.filter((file) => !file.startsWith('renderer/src/data/repository/'))).toEqual([]);
  });

  it('touches the bridge in platform only', () => {
    const users = files.filter(
      (file) => file.startsWith('renderer/') && /\b(window|globalThis)\.brieflock\b/.test(codeOf(file)),
    );
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !file.startsWith('renderer/src/platform/'))).toEqual([]);
  });

  it('enters a screen from outside through its index only', () => {
    const screenOf = (file: string) => /^renderer\/src\/screens\/([^/]+)\//.exec(file)?.[1];
    const wrong = page.filter(({ from, target }) => {
      const screen = target === null ? undefined : screenOf(target);
      if (screen === undefined || screen === screenOf(from)) return false;
      return target !== `renderer/src/screens/${screen}/index.ts`;
    });
    expect(told(wrong)).toEqual([]);
  });

  it('loads no screen with the registry, the shell or the first screen: each is fetched', () => {
    const start = reachable('renderer/src/main.tsx', page);
    const screens = [...start].filter((file) => /^renderer\/src\/screens\/.*\.tsx$/.test(file));
    const folders = new Set(screens.map((file) => file.split('/')[3]));
    expect([...folders].toSorted()).toEqual(['assessments', 'verify']);
    expect([...start].filter((file) => /\/platform\/pack\.ts$|^resources\//.test(file))).toEqual([]);
    expect([...start].filter((file) => file.startsWith('shared/scoring/'))).toEqual([]);
  });

  it('keeps parts of the design system away from data, stores and screens', () => {
    const wrong = page
      .filter(within('renderer/src/ui/'))
      .filter(({ target }) =>
        /^renderer\/src\/(data|records|stores|screens|app|platform)\//.test(target ?? ''),
      );
    expect(told(wrong)).toEqual([]);
  });

  it('keeps data, records, stores, router and platform away from screens', () => {
    const wrong = page
      .filter(({ from }) => /^renderer\/src\/(data|records|stores|router|platform)\//.test(from))
      .filter(({ from, target }) => !(from.startsWith('renderer/src/router/') && target === REGISTRY))
      .filter(({ target }) => /^renderer\/src\/(screens|app|ui)\//.test(target ?? ''));
    expect(told(wrong)).toEqual([]);
  });
});

describe('production code', () => {
  it('never imports tests or scripts', () => {
    expect(told(imports.filter((each) => reaches('test/')(each) || reaches('scripts/')(each)))).toEqual([]);
  });

  it('has no circle of imports', () => {
    // What is fetched later has been loaded around: the registry fetches screens, which lead to each other by it.
    expect(circles(imports.filter(({ isTypeOnly, isDeferred }) => !isTypeOnly && !isDeferred))).toEqual([]);
  });

  it('would see a circle', () => {
    const edge = (from: string, target: string) => ({
      from,
      target,
      specifier: target,
      isTypeOnly: false,
      isDeferred: false,
    });
    expect(circles([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')])).toEqual(['b → c → b']);
  });
});

/** Every file that is loaded together with one. */
function reachable(entry: string, edges: readonly Import[]): ReadonlySet<string> {
  const all = [...edges, ...imports.filter(within('shared/'))];
  const found = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const next = all.filter((each) => each.from === file && !each.isTypeOnly && !each.isDeferred);
    open.push(...next.flatMap(({ target }) => (target === null ? [] : [target])));
  }
  return found;
}
