import { useEffect, useState } from 'react';
import { foldedWords } from '@shared/base/fold';
import { searchIn, type WrittenText } from '@shared/portfolio/search-assessments';
import { byLastChange } from '@renderer/data/last-change';
import type { AssessmentSummary } from '@renderer/data/queries';
import { slices } from '@renderer/data/read-apart';
import { now } from '@renderer/platform/clock';
import { useSurvey, type Surveyed } from '@renderer/stores/survey';

/** What was found in one assessment. */
export interface FoundIn {
  readonly summary: AssessmentSummary;
  readonly hits: readonly WrittenText[];
}

/** What was found, and what was looked for. */
export interface SearchOutcome {
  readonly words: readonly string[];
  readonly found: readonly FoundIn[];
  /** Assessments that were looked into. */
  readonly searched: number;
}

/** Hits of one assessment at most: whoever has more narrows the search down. */
const MOST_HITS = 200;

const NONE: SearchOutcome = { words: [], found: [], searched: 0 };

function searchOrder(byId: ReadonlyMap<string, Surveyed>, isArchivedToo: boolean): readonly Surveyed[] {
  const order = byLastChange(now());
  return [...byId.values()]
    .filter(({ summary }) => isArchivedToo || !summary.isArchived)
    .sort((a, b) => order(a.summary, b.summary));
}

async function search(
  all: readonly Surveyed[],
  words: readonly string[],
  stop: AbortSignal,
): Promise<SearchOutcome | null> {
  const giveWay = slices();
  const found: FoundIn[] = [];
  for (const { summary, searched } of all) {
    const hits = searchIn(searched, words, MOST_HITS);
    if (hits.length > 0) found.push({ summary, hits });
    await giveWay();
    if (stop.aborted) return null;
  }
  return { words, found, searched: all.length };
}

/** What holds every word of a query, in the order of the last change, live; before the first answer, nothing. */
export function useSearch(query: string, isArchivedToo: boolean): SearchOutcome {
  const byId = useSurvey((state) => state.byId);
  const [results, setResults] = useState<SearchOutcome>(NONE);
  useEffect(() => {
    const leaving = new AbortController();
    const words = foldedWords(query);
    void search(words.length === 0 ? [] : searchOrder(byId, isArchivedToo), words, leaving.signal).then(
      (next) => {
        if (next !== null && !leaving.signal.aborted) setResults(next);
      },
    );
    return () => {
      leaving.abort();
    };
  }, [byId, query, isArchivedToo]);
  return results;
}
