import { TextInput } from '@mantine/core';
import { AUTHORITY_TYPES, CONFIDENCES } from '@shared/wording/authority-words';
import { Choose, type SelectOption } from './Choose';
import type { AuthorityFilter } from './authority-filter';
import classes from './AuthorityFilters.module.css';

interface AuthorityFiltersProps {
  readonly filter: AuthorityFilter;
  readonly onChange: (filter: AuthorityFilter) => void;
}

const ANY = { value: 'all', label: 'Any' } as const;

const CONFIDENCE_CHOICES: readonly SelectOption<AuthorityFilter['confidence']>[] = [
  ANY,
  ...(['primary', 'secondary', 'reported', 'verify'] as const).map((value) => ({
    value,
    label: CONFIDENCES[value].label,
  })),
];

const TYPE_CHOICES: readonly SelectOption<AuthorityFilter['type']>[] = [
  ANY,
  ...(['binds', 'voluntary', 'guidance', 'case', 'proposal'] as const).map((value) => ({
    value,
    label: AUTHORITY_TYPES[value].label,
  })),
];

const AUTHORITY_STATUS_CHOICES: readonly SelectOption<AuthorityFilter['status']>[] = [
  ANY,
  { value: 'watch', label: 'To watch (all but current)' },
  { value: 'reported-until', label: 'Extension reported, not confirmed' },
  { value: 'end-unknown', label: 'End not known' },
  { value: 'expired', label: 'Expired' },
  { value: 'expiring-soon', label: 'Expires soon' },
  { value: 'not-yet-effective', label: 'Not in effect yet' },
  { value: 'stale', label: 'Not checked for long' },
  { value: 'current', label: 'Current' },
];

const SORTS: readonly SelectOption<AuthorityFilter['sort']>[] = [
  { value: 'title', label: 'Title' },
  { value: 'verified-oldest', label: 'Checked, oldest first' },
  { value: 'verified-newest', label: 'Checked, newest first' },
];

/** Which authorities to list, and in which order. */
export function AuthorityFilters({ filter, onChange }: AuthorityFiltersProps) {
  const change = (part: Partial<AuthorityFilter>) => {
    onChange({ ...filter, ...part });
  };
  return (
    <div className={classes['filters']} role="group" aria-label="Filter the authorities">
      <TextInput
        className={classes['words']}
        label="Words in title, citation or text"
        value={filter.words}
        onChange={(event) => {
          change({ words: event.currentTarget.value });
        }}
      />
      <Choose
        label="Confidence"
        choices={CONFIDENCE_CHOICES}
        value={filter.confidence}
        onChange={(confidence) => {
          change({ confidence });
        }}
      />
      <Choose
        label="Type"
        choices={TYPE_CHOICES}
        value={filter.type}
        onChange={(type) => {
          change({ type });
        }}
      />
      <Choose
        label="Standing"
        choices={AUTHORITY_STATUS_CHOICES}
        value={filter.status}
        onChange={(status) => {
          change({ status });
        }}
      />
      <Choose
        label="Sort by"
        choices={SORTS}
        value={filter.sort}
        onChange={(sort) => {
          change({ sort });
        }}
      />
    </div>
  );
}
