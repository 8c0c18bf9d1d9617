import { describe, expect, it } from 'vitest';
import { isAllowedRequest } from '../../../../electron/main/security/allowed-request';
import { isTrustedSender } from '../../../../electron/main/security/trusted-sender';

describe('isTrustedSender', () => {
  it('takes the main frame of the app', () => {
    expect(isTrustedSender({ url: 'app://bundle/index.html', parent: null })).toBe(true);
  });

  it.each([
    ['a frame inside it', { url: 'app://bundle/index.html', parent: {} }],
    ['another host', { url: 'app://bundle.evil/index.html', parent: null }],
    ['another scheme', { url: 'https://bundle/index.html', parent: null }],
    ['the name inside another address', { url: 'https://evil.test/app://bundle/', parent: null }],
    ['a local file', { url: 'file:///app/bundle/index.html', parent: null }],
    ['a blank page', { url: 'about:blank', parent: null }],
    ['an empty address', { url: '', parent: null }],
    ['a frame that is gone', null],
  ])('refuses %s', (_name, frame) => {
    expect(isTrustedSender(frame)).toBe(false);
  });
});

describe('isAllowedRequest', () => {
  it.each(['app://bundle/a.js', 'blob:app://bundle/0f0f', 'data:image/png;base64,AA=='])(
    'allows %s',
    (url) => {
      expect(isAllowedRequest(url, false)).toBe(true);
    },
  );

  it.each([
    'http://127.0.0.1:9/',
    'https://example.com/',
    'ws://localhost/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'chrome-extension://abc/x.js',
    'chrome://gpu/',
    'app://other/',
    'devtools://devtools/x.html',
    'nonsense',
  ])('refuses %s', (url) => {
    expect(isAllowedRequest(url, false)).toBe(false);
  });

  it('lets only an unpackaged build load the inspector', () => {
    expect(isAllowedRequest('devtools://devtools/bundled/x.html', true)).toBe(true);
    expect(isAllowedRequest('https://example.com/', true)).toBe(false);
  });
});
