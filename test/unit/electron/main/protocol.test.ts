import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBundleHandler } from '../../../../electron/main/protocol/handler';
import { contentSecurityPolicy, securityHeaders } from '../../../../electron/main/protocol/headers';

describe('the content security policy', () => {
  it('starts from nothing and allows no inline or evaluated code', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self' 'nonce-abc';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    for (const closed of [
      'object-src',
      'base-uri',
      'form-action',
      'frame-ancestors',
      'frame-src',
      'style-src-attr',
    ]) {
      expect(policy).toContain(`${closed} 'none'`);
    }
  });

  it('has no nonce on anything but the page', () => {
    expect(contentSecurityPolicy(null)).toContain("style-src 'self';");
    expect(securityHeaders(null)['Content-Security-Policy']).not.toContain('nonce');
  });

  it('denies features by permissions policy', () => {
    const policy = securityHeaders(null)['Permissions-Policy'] ?? '';
    for (const feature of ['camera', 'microphone', 'geolocation', 'usb', 'clipboard-read']) {
      expect(policy).toContain(`${feature}=()`);
    }
  });
});

describe('the bundle handler', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bundle-'));
    await mkdir(join(folder, 'renderer'));
    await writeFile(join(folder, 'renderer/index.html'), '<meta nonce="__CSP_NONCE__"><p>__CSP_NONCE__</p>');
    await writeFile(join(folder, 'renderer/a.js'), 'export {}');
    await writeFile(join(folder, 'renderer/a.exe'), 'x');
    await writeFile(join(folder, 'secret.js'), 'secret');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const get = async (path: string, method = 'GET') => {
    const url = `app://bundle/${path}`;
    const { statusCode, headers, data } = await createBundleHandler(join(folder, 'renderer'))({
      method,
      url,
    });
    return { status: statusCode, headers: new Headers(headers), text: data.toString('utf8') };
  };

  it('puts one fresh nonce into page and policy', async () => {
    const [first, second] = [await get('index.html'), await get('')];
    const nonce = /'nonce-([^']+)'/.exec(first.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    expect(nonce).toHaveLength(24);
    expect(first.text).toBe(`<meta nonce="${nonce}"><p>${nonce}</p>`);
    expect(second.headers.get('content-security-policy')).not.toContain(nonce);
  });

  it('serves known kinds with their type and the policy', async () => {
    const answer = await get('a.js');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each(['a.exe', 'none.js', '..%2fsecret.js', 'renderer'])(
    'answers 404 for %s, with the policy',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(answer.text).toBe('Not found');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await get('index.html', method)).status).toBe(405);
  });
});
