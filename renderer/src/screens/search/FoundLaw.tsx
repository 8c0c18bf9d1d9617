import { useMemo } from 'react';
import { foldedWords } from '@shared/base/fold';
import { searchLibrary } from '@shared/pack/search-library';
import { showLibrary } from '@renderer/router/navigate';
import { LIBRARY_SECTION_LABELS } from '@renderer/screens/registry';
import { usePack } from '@renderer/stores/current-pack';
import { MarkedText } from '@renderer/ui/MarkedText';
import { Section } from '@renderer/ui/Section';
import classes from './Search.module.css';

interface FoundLawProps {
  readonly query: string;
}

/** Entries shown; the library itself finds and shows all of them. */
const SHOWN = 5;

/** What the law library has on it. Nothing where it has nothing. */
export function FoundLaw({ query }: FoundLawProps) {
  const pack = usePack();
  const hits = useMemo(() => searchLibrary(pack, query), [pack, query]);
  const words = useMemo(() => foldedWords(query), [query]);
  if (hits.length === 0) return null;
  const count = hits.length > SHOWN ? `${String(SHOWN)} of ${String(hits.length)}` : String(hits.length);
  return (
    <Section title={`Law library (${count})`}>
      <ul className={classes['hits']}>
        {hits.slice(0, SHOWN).map(({ section, entry, title, excerpt }) => (
          <li key={`${section} ${entry}`}>
            <button
              type="button"
              className={classes['where']}
              onClick={() => {
                void showLibrary(section, entry);
              }}
            >
              {LIBRARY_SECTION_LABELS[section]}: <MarkedText text={title} words={words} />
            </button>
            {section === 'statements' ? null : (
              <p className={classes['excerpt']}>
                <MarkedText text={excerpt} words={words} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
