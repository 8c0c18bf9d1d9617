/** Where spelling is checked: on macOS alone, whose own checker needs no dictionary from the network. */

/** Whether the platform checks spelling without asking the network. Everywhere else Chromium would fetch dictionaries. */
export function hasOfflineSpelling(platform: NodeJS.Platform): boolean {
  return platform === 'darwin';
}
