/** Chromium's own background traffic, switched off at its root. Adds restrictions only, never a permission. */
import { app } from 'electron';

/** Parts of Chromium that would fetch models, hints, dictionaries or variations on their own. */
const DISABLED_FEATURES = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'OptimizationHintsFetching',
  'OptimizationGuideModelDownloading',
  'Translate',
  'UseChromiumUpdater',
];

/** The switches as data, so that a test can read them. An empty value means a bare switch. */
export const OFFLINE_SWITCHES: Readonly<Record<string, string>> = {
  // Every host name resolves to nothing, so that a request missed by the filter still finds no one.
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'no-proxy-server': '',
  'disable-background-networking': '',
  'disable-breakpad': '',
  'disable-client-side-phishing-detection': '',
  'disable-component-update': '',
  'disable-default-apps': '',
  'disable-domain-reliability': '',
  'disable-sync': '',
  'disable-features': DISABLED_FEATURES.join(','),
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  'no-first-run': '',
  'no-pings': '',
};

/** Applies them. Must run before the app is ready. Keeps features the launcher has already disabled. */
export function applyOfflineSwitches(): void {
  for (const [name, value] of Object.entries(OFFLINE_SWITCHES)) {
    const given = name === 'disable-features' ? app.commandLine.getSwitchValue(name) : '';
    app.commandLine.appendSwitch(name, given === '' ? value : `${given},${value}`);
  }
}
