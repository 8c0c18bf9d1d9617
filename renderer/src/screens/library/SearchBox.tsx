import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import classes from './SearchBox.module.css';

interface SearchBoxProps {
  readonly query: string;
  readonly isShowingResults: boolean;
  readonly onChange: (query: string) => void;
  readonly onShowResults: () => void;
}

/** One search over the whole library. What was typed stays, so that the results can be shown again. */
export function SearchBox({ query, isShowingResults, onChange, onShowResults }: SearchBoxProps) {
  const hasQuery = query.trim() !== '';
  return (
    <form
      role="search"
      className={classes['search']}
      onSubmit={(event) => {
        event.preventDefault();
        onShowResults();
      }}
    >
      <TextInput
        className={classes['field']}
        label="Search the whole library"
        data-testid="library-search"
        leftSection={<IconSearch size="1rem" aria-hidden="true" />}
        value={query}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('');
        }}
      />
      {hasQuery && !isShowingResults ? (
        <Button type="submit" variant="default">
          Show results
        </Button>
      ) : null}
      {hasQuery && isShowingResults ? (
        <Button
          variant="default"
          onClick={() => {
            onChange('');
          }}
        >
          Clear
        </Button>
      ) : null}
    </form>
  );
}
