import { countOf } from '@shared/base/words';
import { LIBRARY_SECTIONS, searchLibrary, searchWords, type LibraryHit } from '@shared/pack/search-library';
import type { Pack } from '@shared/pack/schema';
import { useMemo } from 'react';
import { showLibrary } from '@renderer/router/navigate';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Section } from '@renderer/ui/Section';
import { Marked } from './Marked';
import { LIBRARY_SECTION_LABELS } from '../registry';
import classes from './SearchResults.module.css';

interface SearchResultsProps {
  readonly pack: Pack;
  readonly query: string;
  readonly onOpen: () => void;
}

/** What was found, part by part of the library. */
export function SearchResults({ pack, query, onOpen }: SearchResultsProps) {
  const hits = useMemo(() => searchLibrary(pack, query), [pack, query]);
  const words = searchWords(query);
  return (
    <>
      <p className={classes['count']} role="status" data-testid="search-count">
        {countOf(hits.length, 'entry', 'entries')} for “{query.trim()}”
      </p>
      {hits.length === 0 ? (
        <EmptyState title="Nothing in this edition has all of these words">
          Try fewer or shorter words. The search looks in every part of the library.
        </EmptyState>
      ) : null}
      {LIBRARY_SECTIONS.map((section) => {
        const found = hits.filter((hit) => hit.section === section);
        if (found.length === 0) return null;
        return (
          <Section key={section} title={`${LIBRARY_SECTION_LABELS[section]} (${String(found.length)})`}>
            <ul className={classes['list']}>
              {found.map((hit) => (
                <Hit key={hit.entry} hit={hit} words={words} onOpen={onOpen} />
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}

interface HitProps {
  readonly hit: LibraryHit;
  readonly words: readonly string[];
  readonly onOpen: () => void;
}

function Hit({ hit, words, onOpen }: HitProps) {
  const { section, entry, title, excerpt } = hit;
  // A statement has no title of its own.
  const heading = section === 'statements' ? excerpt : title;
  return (
    <li>
      <button
        type="button"
        className={classes['title']}
        onClick={() => {
          onOpen();
          void showLibrary(section, entry);
        }}
      >
        <Marked text={heading} words={words} />
      </button>
      {section === 'statements' ? null : (
        <p className={classes['excerpt']}>
          <Marked text={excerpt} words={words} />
        </p>
      )}
    </li>
  );
}
