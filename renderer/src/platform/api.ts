import type { Api } from '@shared/ipc/channels';

declare global {
  interface Window {
    /** Put there by the preload; nothing but this file reads it. */
    readonly brieflock: Api;
  }
}

/** The bridge to the shell: named functions by domain. Every call answers with a `Result`, never a rejection. */
export const api: Api = window.brieflock;
