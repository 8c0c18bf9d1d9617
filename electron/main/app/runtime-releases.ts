/** The days on which the runtimes that Brieflock is run with were published, so that their age can be said offline. */

const RELEASES: Readonly<Record<string, string>> = {
  '45.4.1': '2026-11-19',
  '33.2.1': '2024-12-09',
};

/** The day an Electron was published, `YYYY-MM-DD`; `null` for one that is not listed. */
export function releaseDayOf(electron: string): string | null {
  return RELEASES[electron] ?? null;
}
