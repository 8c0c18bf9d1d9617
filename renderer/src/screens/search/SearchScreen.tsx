import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { countOf } from '@shared/base/words';
import { setSearchQuery, useSearchQuery } from '@renderer/stores/search-query';
import { useSurvey } from '@renderer/stores/survey';
import { PageHeader } from '@renderer/ui/PageHeader';
import { AssessmentHits } from './AssessmentHits';
import { FoundLaw } from './FoundLaw';
import { useSearch, type SearchOutcome } from './use-search';
import classes from './Search.module.css';

/** Assessments shown at once. */
const CHUNK = 20;

/** Searches every text of every assessment, and the law. */
export function SearchScreen() {
  const { query, isArchivedToo } = useSearchQuery();
  const deferred = useDeferredValue(query);
  const results = useSearch(deferred, isArchivedToo);
  return (
    <div className={classes['screen']} data-testid="search">
      <PageHeader title="Search" />
      <form
        role="search"
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <TextInput
          className={classes['field']}
          label="Search all assessments and the law"
          description="Names, answers, notes, evidence, actions, decisions, paragraphs and incidents. Capitals and accents make no difference."
          data-testid="search-query"
          data-autofocus
          autoFocus
          leftSection={<IconSearch size="1rem" aria-hidden="true" />}
          value={query}
          onChange={(event) => {
            setSearchQuery({ query: event.currentTarget.value });
          }}
        />
        <Checkbox
          label="Archived assessments too"
          checked={isArchivedToo}
          onChange={(event) => {
            setSearchQuery({ isArchivedToo: event.currentTarget.checked });
          }}
        />
      </form>
      <Count results={results} />
      <FoundAssessments key={deferred} results={results} query={deferred} />
      {results.words.length === 0 ? null : <FoundLaw query={deferred} />}
    </div>
  );
}

interface CountProps {
  readonly results: SearchOutcome;
}

function Count({ results: { words, found } }: CountProps) {
  const { total, read, isReading } = useSurvey();
  const places = found.reduce((sum, { hits }) => sum + hits.length, 0);
  const where = `${countOf(places, 'place')} in ${countOf(found.length, 'assessment')}`;
  const isPart = read < total;
  const lacking = isReading
    ? `So far ${String(read)} of ${countOf(total, 'assessment')} can be searched; the rest is being read.`
    : `${countOf(total - read, 'assessment')} cannot be read and was not searched.`;
  return (
    <p className={classes['count']} role="status" data-testid="search-status">
      {words.length === 0 ? '' : `${where}. `}
      {isPart ? lacking : ''}
    </p>
  );
}

interface FoundAssessmentsProps {
  readonly results: SearchOutcome;
  readonly query: string;
}

function FoundAssessments({ results: { words, found }, query }: FoundAssessmentsProps) {
  const [shown, setShown] = useState(CHUNK);
  return (
    <>
      {found.slice(0, shown).map((each) => (
        <AssessmentHits key={each.summary.id} found={each} query={query} words={words} />
      ))}
      {found.length > shown ? (
        <Button
          variant="default"
          onClick={() => {
            setShown(shown + CHUNK);
          }}
        >
          Show {Math.min(CHUNK, found.length - shown)} more of {countOf(found.length, 'assessment')}
        </Button>
      ) : null}
    </>
  );
}
