/** What the find bar looks for, where it stands on the screen, and which match is shown. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { foldText } from '@shared/base/fold';
import { usePlace } from '@renderer/router/router';
import { useFindBar } from '@renderer/stores/find-bar';
import { findInPage, textAround, type PageMatch } from '@renderer/ui/find-in-page';
import { clearMarks, markMatches, revealMatch } from './mark-matches';

/** What was found, and which of it is shown; both 0 for nothing. */
export interface FindState {
  readonly count: number;
  /** From 1. */
  readonly current: number;
  /** The match that is shown. */
  readonly match: () => PageMatch | null;
}

/** A screen that changes is searched again once it is quiet. */
const QUIET_MS = 120;

function search(query: string): readonly PageMatch[] {
  const root = document.getElementById('main');
  return root === null ? [] : findInPage(root, query);
}

/** The match in the text that a search came for, else the first. */
function firstMatch(matches: readonly PageMatch[], within: string | null): number {
  if (within === null) return 0;
  const wanted = foldText(within.trim());
  return Math.max(
    0,
    matches.findIndex((match) => foldText(textAround(match)).includes(wanted)),
  );
}

/** Follows the query and the screen. */
export function useFind(): FindState {
  const { query, within, step } = useFindBar();
  const place = usePlace();
  const found = useRef<{ matches: readonly PageMatch[]; at: number }>({ matches: [], at: 0 });
  const [shown, setShown] = useState({ count: 0, current: 0 });
  const show = useCallback((matches: readonly PageMatch[], at: number) => {
    found.current = { matches, at };
    markMatches(matches, at);
    setShown({ count: matches.length, current: matches.length === 0 ? 0 : at + 1 });
  }, []);
  useEffect(() => {
    // Until something of it is found: the screen may still be on its way.
    let isRevealed = false;
    const again = () => {
      const matches = search(query);
      const at = isRevealed
        ? Math.min(found.current.at, Math.max(0, matches.length - 1))
        : firstMatch(matches, within);
      show(matches, at);
      const match = matches[at];
      if (isRevealed || match === undefined) return;
      isRevealed = true;
      revealMatch(match);
    };
    again();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watcher = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(again, QUIET_MS);
    });
    const root = document.getElementById('main');
    if (root !== null) watcher.observe(root, { childList: true, subtree: true, characterData: true });
    return () => {
      clearTimeout(timer);
      watcher.disconnect();
    };
  }, [query, within, place, show]);
  useEffect(() => {
    const { matches, at } = found.current;
    if (step.count === 0 || matches.length === 0) return;
    const next = (at + step.by + matches.length) % matches.length;
    show(matches, next);
    const match = matches[next];
    if (match !== undefined) revealMatch(match);
  }, [step, show]);
  useEffect(() => clearMarks, []);
  return { ...shown, match: () => found.current.matches[found.current.at] ?? null };
}
