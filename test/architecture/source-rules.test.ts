import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { z } from 'zod';
import { codeOf, nodesOf, projectFiles, shippedSource, textOf } from './source-files';

const OWN = 'test/architecture/source-rules.test.ts';
const files = projectFiles();
const shipped = shippedSource();
const typescript = files.filter((file) => /\.(ts|tsx)$/.test(file));
const isText = (file: string) => !/\.(ttf|otf|woff2?|png|ico|icns|pdf|brieflock|age|zip)$/.test(file);

/** Files whose code matches, each with the first match, to read like a sentence in a failing test. */
const matches = (list: readonly string[], pattern: RegExp) =>
  list.flatMap((file) => {
    const found = pattern.exec(codeOf(file));
    return found === null ? [] : [`${file}: ${found[0]}`];
  });

describe('TypeScript', () => {
  it('has no any and no non-null assertion', () => {
    const loose = typescript.flatMap((file) =>
      nodesOf(file)
        .filter(({ kind }) => kind === ts.SyntaxKind.AnyKeyword || kind === ts.SyntaxKind.NonNullExpression)
        .map((node) => `${file}: ${node.parent.getText().slice(0, 80)}`),
    );
    expect(loose).toEqual([]);
  });

  it('asserts a type in parsers only', () => {
    const asserted = shipped
      .filter((file) => !/(parse[a-z-]*|schema[a-z-]*)\.ts$/.test(file))
      .flatMap((file) => nodesOf(file).filter(ts.isAsExpression))
      .map((node) => node.getText())
      .filter((text) => !/\bas const$/.test(text));
    expect(asserted).toEqual([]);
  });

  it('switches no check off', () => {
    const switches = /@ts-(ignore|expect-error|nocheck)|eslint-disable/;
    expect(typescript.filter((file) => file !== OWN && switches.test(textOf(file)))).toEqual([]);
  });

  it('keeps every file under 300 lines', () => {
    const tooLong = shipped
      .map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(tooLong).toEqual([]);
  });

  it('opens every file of shared and electron with a sentence on what it is for', () => {
    const silent = shipped.filter(
      (file) => /^(shared|electron)\//.test(file) && !textOf(file).startsWith('/**'),
    );
    expect(silent).toEqual([]);
  });

  it('names files in kebab-case, components in PascalCase', () => {
    const wrong = shipped.filter((file) => {
      const name = file.slice(file.lastIndexOf('/') + 1);
      const isComponent = file.startsWith('renderer/') && /^[A-Z][A-Za-z0-9]*\.tsx$/.test(name);
      return !isComponent && !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.(ts|tsx)$/.test(name);
    });
    expect(wrong).toEqual([]);
  });
});

describe('documents', () => {
  const LIBRARIES = [
    ['pdfmake', /^(shared\/document\/pdf|electron\/node\/documents\/writers)\//],
    ['docx', /^electron\/node\/documents\/writers\/(docx\/|make-docx\.ts$)/],
  ] as const;

  it.each(LIBRARIES)('only the writer of its format knows %s', (library, writer) => {
    const imported = new RegExp(`(from|import\\() ?'${library}[/']`);
    const others = shipped.filter((file) => !writer.test(file));
    expect(others.length).toBeLessThan(shipped.length);
    expect(matches(others, imported)).toEqual([]);
  });

  it('what is said knows no points, no colors, no style of a format', () => {
    const said = shipped.filter((file) => /^shared\/document\/(blocks|kinds|text)\//.test(file));
    expect(said.length).toBeGreaterThan(20);
    const looks = /#[0-9a-f]{6}\b|\b(fontSize|lineHeight|margin|pageMeasures|contentWidth|fillColor)\b/i;
    expect(matches(said, looks)).toEqual([]);
    expect(matches(said, /from '[^']*\/(pdf|html)\//)).toEqual([]);
  });
});

describe('offline', () => {
  const NETWORK =
    /\b(XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|autoUpdater)\b|\bnet\.(fetch|request)\b|\bhttps?\.(request|get|createServer)\b|(?<![.\w])fetch ?\(|from 'node:(https?|net|tls|dgram|dns|http2)'/;

  /** What takes the way out away has to name it; each file by the first that it names. */
  const NAMED_TO_BE_TAKEN_AWAY = [
    'electron/preload/close-realm.ts: RTCPeerConnection',
    'electron/workers/exchange/close-doors.ts: WebSocket',
  ];

  it('has no word for the network in the shipped source', () => {
    expect(matches(shipped, NETWORK)).toEqual(NAMED_TO_BE_TAKEN_AWAY);
  });

  it.each(["fetch('x')", 'new WebSocket(url)', 'net.request(url)', "import x from 'node:https'"])(
    'would see %s',
    (code) => {
      expect(code).toMatch(NETWORK);
    },
  );
});

describe('the repository', () => {
  const TOP = ['electron', 'renderer', 'shared', 'test', 'resources', 'docs', 'scripts'];
  const TOP_FILES = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'electron.vite.config.ts',
    'README.md',
    'CHANGELOG.md',
    'eslint.config.js',
    'vitest.config.ts',
    'playwright.config.ts',
    'knip.json',
  ];

  it('holds the agreed folders and files at the top, and dotfiles', () => {
    const strange = files.filter((file) => {
      const [first = ''] = file.split('/');
      if (first.startsWith('.')) return false;
      return file.includes('/') ? !TOP.includes(first) : !TOP_FILES.includes(file);
    });
    expect(strange).toEqual([]);
  });

  it('pins every package to one version', () => {
    const manifest = z.looseObject({
      dependencies: z.record(z.string(), z.string()).default({}),
      devDependencies: z.record(z.string(), z.string()).default({}),
    });
    for (const file of ['package.json', 'scripts/carried-runtime/package.json']) {
      const { dependencies, devDependencies } = manifest.parse(JSON.parse(textOf(file)));
      const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
        ([, version]) => !/^(npm:[a-z@/-]+@)?\d+\.\d+\.\d+$/.test(version),
      );
      expect(loose).toEqual([]);
    }
  });

  it('checks every locked package by its integrity and names no host', () => {
    const lock = z.looseObject({
      packages: z.record(
        z.string(),
        z.looseObject({ integrity: z.string().optional(), resolved: z.string().optional() }),
      ),
    });
    for (const file of ['package-lock.json', 'scripts/carried-runtime/package-lock.json']) {
      const { packages } = lock.parse(JSON.parse(textOf(file)));
      const entries = Object.entries(packages).filter(([path]) => path !== '');
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual(
        [],
      );
      expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    }
  });

  it('names no registry and no path of somebody’s machine', () => {
    const place = /registry\.(npmjs\.org|yarnpkg\.com)|npmmirror\.com|(?<![\w.@/-])\/(root|work)\/[\w.-]+/;
    // Tests may speak of a made-up home folder.
    const home = /(?<![\w.@/-])\/(home|Users)\/[\w.-]+|[A-Z]:\\\\?Users\\/;
    const wrong = files
      .filter((file) => isText(file) && file !== OWN)
      .flatMap((file) => {
        const text = textOf(file);
        const found = place.exec(text) ?? (file.startsWith('test/') ? null : home.exec(text));
        return found === null ? [] : [`${file}: ${found[0]}`];
      });
    expect(wrong).toEqual([]);
  });
});
