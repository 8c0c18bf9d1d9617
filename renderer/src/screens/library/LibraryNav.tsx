import { LIBRARY_SECTIONS, type LibrarySection } from '@shared/pack/search-library';
import { showLibrary } from '@renderer/router/navigate';
import { LIBRARY_SECTION_LABELS } from '../registry';
import classes from './LibraryNav.module.css';

interface LibraryNavProps {
  /** `null` while results of a search stand in place of a section. */
  readonly current: LibrarySection | null;
  readonly counts: Readonly<Record<LibrarySection, number>>;
  readonly onOpen: () => void;
}

/** The parts of the library, each with how much is in it. */
export function LibraryNav({ current, counts, onOpen }: LibraryNavProps) {
  return (
    <nav aria-label="Parts of the library" className={classes['nav']}>
      {LIBRARY_SECTIONS.map((section) => (
        <button
          key={section}
          type="button"
          className={classes['part']}
          data-testid={`library-${section}`}
          {...(section === current ? { 'aria-current': 'page' } : {})}
          onClick={() => {
            onOpen();
            void showLibrary(section);
          }}
        >
          {LIBRARY_SECTION_LABELS[section]} <span className={classes['count']}>{counts[section]}</span>
        </button>
      ))}
    </nav>
  );
}
