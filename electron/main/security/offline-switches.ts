/** Chromium's own background traffic, switched off at its root. Data only; adds restrictions, never a permission. */

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
  // Its answerer joins a multicast group as soon as a page makes a peer connection.
  'WebRtcHideLocalIpsWithMdns',
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
