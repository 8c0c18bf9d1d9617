/** Keeps every page where it is: no navigation, no new windows, no embedded guests, no outside links. */
import { app, type WebContents } from 'electron';

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Without a proxy this leaves WebRTC no route at all; it would otherwise pass by the request filter.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/**
 * Guards every web contents the app will ever make. Call once, before any window exists. The app opens no
 * outside links in this version: there is no way from a page to the system's browser.
 */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    guard(contents);
  });
}
