import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { LibrarySection } from '@shared/pack/search-library';
import type { Pack } from '@shared/pack/schema';
import { formatDate } from '@shared/wording/format';
import { usePack } from '@renderer/stores/current-pack';
import type { InLibrary } from '@renderer/router/place';
import { PageHeader } from '@renderer/ui/PageHeader';
import { AskedQuestions } from './asked-questions';
import { AuthoritySection } from './AuthoritySection';
import { ClockSection } from './ClockSection';
import { GlossarySection } from './GlossarySection';
import { LibraryNav } from './LibraryNav';
import { ProvisionSection } from './ProvisionSection';
import { SearchBox } from './SearchBox';
import { SearchResults } from './SearchResults';
import { StatementSection } from './StatementSection';
import { TimelineSection } from './TimelineSection';
import classes from './Library.module.css';

interface LibraryScreenProps {
  readonly view: InLibrary;
  /** Ids of the questions that the open assessment asks; `null` where none is open. */
  readonly askedIds: ReadonlySet<string> | null;
}

/** The body of law behind the questions, to read and to search. */
export function LibraryScreen({ view, askedIds }: LibraryScreenProps) {
  const pack = usePack();
  const [query, setQuery] = useState('');
  const [isShowingResults, { close: closeResults, set: setShowingResults }] = useDisclosure();
  const { title, version, editionOn, jurisdiction } = pack.manifest;
  return (
    <AskedQuestions value={askedIds}>
      <div className={classes['screen']}>
        <PageHeader
          title="Law library"
          lead={`${title}, edition ${version}. ${jurisdiction}. Law as of ${formatDate(editionOn)}.`}
          actions={
            <SearchBox
              query={query}
              isShowingResults={isShowingResults}
              onChange={(words) => {
                setQuery(words);
                setShowingResults(words.trim() !== '');
              }}
              onShowResults={() => {
                setShowingResults(query.trim() !== '');
              }}
            />
          }
        />
        <LibraryNav
          current={isShowingResults ? null : view.section}
          counts={countsOf(pack)}
          onOpen={closeResults}
        />
        {isShowingResults ? (
          <SearchResults pack={pack} query={query} onOpen={closeResults} />
        ) : (
          <LibraryPart section={view.section} pack={pack} entry={view.entry} />
        )}
      </div>
    </AskedQuestions>
  );
}

function countsOf(pack: Pack): Readonly<Record<LibrarySection, number>> {
  return {
    provisions: pack.provisions.length,
    statements: pack.statements.length,
    authorities: pack.authorities.length,
    timeline: pack.timeline.length,
    glossary: pack.glossary.length,
    clocks: pack.clocks.length,
  };
}

interface LibraryPartProps {
  readonly section: LibrarySection;
  readonly pack: Pack;
  readonly entry: string | undefined;
}

function LibraryPart({ section, ...shown }: LibraryPartProps) {
  switch (section) {
    case 'provisions':
      return <ProvisionSection {...shown} />;
    case 'statements':
      return <StatementSection {...shown} />;
    case 'authorities':
      return <AuthoritySection {...shown} />;
    case 'timeline':
      return <TimelineSection {...shown} />;
    case 'glossary':
      return <GlossarySection {...shown} />;
    case 'clocks':
      return <ClockSection {...shown} />;
  }
}
