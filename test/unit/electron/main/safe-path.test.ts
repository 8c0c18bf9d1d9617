import { relative, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAppUrl } from '../../../../electron/main/protocol/origin';
import { resolveBundlePath } from '../../../../electron/main/protocol/safe-path';

const ROOT = resolve('/opt/brieflock/out/renderer');

describe('resolveBundlePath', () => {
  it.each([
    ['app://bundle/', 'index.html'],
    ['app://bundle/index.html', 'index.html'],
    ['app://bundle/index.html?x=../../etc#y', 'index.html'],
    ['app://bundle/assets/index-B7x_-Q.js', 'assets/index-B7x_-Q.js'],
    ['app://bundle/assets/SourceSans3-It.ttf', 'assets/SourceSans3-It.ttf'],
    ['app://bundle/a/../index.html', 'index.html'],
  ])('serves %s', (url, file) => {
    expect(resolveBundlePath(ROOT, url)).toBe(resolve(ROOT, file));
  });

  it.each([
    'app://bundle/..%2fmain/index.js',
    'app://bundle/%2e%2e%2f%2e%2e%2fetc/passwd',
    'app://bundle/..%5c..%5cwindows',
    'app://bundle/..\\..\\windows',
    'app://bundle/assets\\..\\..\\main',
    'app://bundle/%252e%252e%252fetc',
    'app://bundle/index.html%00.png',
    'app://bundle/%00',
    'app://bundle/%E0%A4%A',
    'app://bundle//etc/passwd',
    'app://bundle/%2fetc/passwd',
    'app://bundle/C:/windows/system.ini',
    'app://bundle/C%3A%5Cwindows',
    'app://bundle/index.html::$DATA',
    'app://bundle/..%2frenderer-backup/secret.js',
    'app://bundle/.env',
    'app://bundle/assets/.hidden',
    'app://bundle/assets/',
    'app://bundle/....//main/index.js',
    'app://bundle/con%20/x',
    'app://bundle/a%0ab',
    'app://other/index.html',
    'app://bundle.evil.test/index.html',
    'app://bundle@evil.test/index.html',
    'app://user@bundle/index.html',
    'app://bundle:80/index.html',
    'app://BUNDLE/index.html',
    'app:bundle/index.html',
    'apps://bundle/index.html',
    'file:///opt/brieflock/out/renderer/index.html',
    'https://bundle/index.html',
    '',
    'not a url',
  ])('refuses %j', (url) => {
    expect(resolveBundlePath(ROOT, url)).toBeNull();
  });

  it('never leaves the folder, whatever is asked', () => {
    const piece = fc.constantFrom(
      '..',
      '%2e%2e',
      '/',
      '\\',
      '%2f',
      '%5c',
      '%00',
      '.',
      'a',
      '%25',
      ':',
      'index.html',
      '~',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = resolveBundlePath(ROOT, `app://bundle/${pieces.join('')}`);
        if (path === null) return;
        const way = relative(ROOT, path);
        expect(way).not.toBe('');
        expect(way.split(/[\\/]/)).not.toContain('..');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('isAppUrl', () => {
  it('compares parsed parts, never pieces of text', () => {
    expect(isAppUrl('app://bundle/x')).toBe(true);
    expect(isAppUrl('https://evil.test/?app://bundle/')).toBe(false);
    expect(isAppUrl('app://bundle.evil/')).toBe(false);
    expect(isAppUrl('about:blank')).toBe(false);
  });
});
