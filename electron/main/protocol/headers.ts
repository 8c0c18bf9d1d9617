/** The security headers of every answer the app gives itself. Nothing here may be loosened for tests. */

/** Stands in the page's HTML where the nonce of the answer goes. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const DENIED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/**
 * Builds the content security policy.
 *
 * @param nonce - for the page itself: the one value its style elements must carry; `null` for every other
 *   file, which then may not carry style elements at all
 */
export function contentSecurityPolicy(nonce: string | null): string {
  const styleNonce = nonce === null ? '' : ` 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${styleNonce}`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "frame-src 'none'",
    // Without modals: no script opens the print dialog. Of the page alone, since it is about documents.
    ...(nonce === null ? [] : ['sandbox allow-scripts allow-same-origin allow-forms']),
  ].join('; ');
}

/** All headers of an answer but its media type. */
export function securityHeaders(nonce: string | null): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  };
}
