import { foldText } from '@shared/base/fold';
import type { WrittenText } from '@shared/portfolio/search-assessments';
import { showFound } from '@renderer/router/navigate';
import { wayToRecord } from '@renderer/router/ways';
import { findOnArrival } from '@renderer/stores/find-bar';

/** What of a query can be shown as one match in a text: all of it where it stands there, else its first word. */
function matchOf(query: string, words: readonly string[], text: string): string {
  const whole = query.trim();
  return foldText(text).includes(foldText(whole)) ? whole : (words[0] ?? whole);
}

/** Opens the place where a text stands, with the match in view. */
export async function openHit(
  assessmentId: string,
  hit: WrittenText,
  { query, words }: { readonly query: string; readonly words: readonly string[] },
): Promise<void> {
  await showFound(assessmentId, wayToRecord(hit));
  findOnArrival(matchOf(query, words, hit.text), hit.text);
}
