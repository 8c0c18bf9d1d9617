/**
 * The nonce that style elements of this page must carry. Browsers hide it from the attribute once the page is
 * parsed, so it is read from the property.
 */
export function readStyleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** The name under which the scroll lock of dialogs looks for the nonce. */
const SCROLL_LOCK_NONCE = '__webpack_nonce__';

/** Hands the nonce to the scroll lock, which makes a style element of its own while a dialog is open. */
export function shareStyleNonce(nonce: string): void {
  Reflect.set(globalThis, SCROLL_LOCK_NONCE, nonce);
}
