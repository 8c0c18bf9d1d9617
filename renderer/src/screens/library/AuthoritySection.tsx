import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { countOf } from '@shared/base/words';
import type { Pack } from '@shared/pack/schema';
import { today } from '@renderer/platform/clock';
import { EmptyState } from '@renderer/ui/EmptyState';
import { AuthorityDetail } from './AuthorityDetail';
import { AuthorityFilters } from './AuthorityFilters';
import { AuthorityRows } from './AuthorityRows';
import { useSelection } from './use-selection';
import { filterAuthorities, NO_FILTER } from './authority-filter';
import classes from './AuthoritySection.module.css';

interface AuthoritySectionProps {
  readonly pack: Pack;
  readonly entry: string | undefined;
}

/** Every source of the pack: a list to filter and sort, and beside it all that is known of one. */
export function AuthoritySection({ pack, entry }: AuthoritySectionProps) {
  const [filter, setFilter] = useState(NO_FILTER);
  const { wantedId, isArrival, choose } = useSelection(entry);
  const day = today();
  const listed = useMemo(() => filterAuthorities(pack.authorities, filter, day), [pack, filter, day]);
  const shown = pack.authorities.find(({ id }) => id === wantedId) ?? listed[0];
  return (
    <div className={classes['section']}>
      <AuthorityFilters filter={filter} onChange={setFilter} />
      <p className={classes['count']} role="status" data-testid="authority-count">
        {countInWords(listed.length, pack.authorities.length)}
      </p>
      <div className={classes['columns']}>
        {listed.length === 0 ? (
          <EmptyState
            title="No authority fits"
            actions={
              <Button
                variant="default"
                onClick={() => {
                  setFilter(NO_FILTER);
                }}
              >
                Show all
              </Button>
            }
          >
            Nothing is missing from the edition: the filter leaves none.
          </EmptyState>
        ) : (
          <AuthorityRows
            authorities={listed}
            shownId={shown?.id}
            day={day}
            arrivedAt={isArrival ? entry : undefined}
            onChoose={choose}
          />
        )}
        {shown === undefined ? null : (
          <AuthorityDetail key={shown.id} pack={pack} authority={shown} day={day} isTarget={isArrival} />
        )}
      </div>
    </div>
  );
}

function countInWords(listed: number, all: number): string {
  const total = countOf(all, 'authority', 'authorities');
  return listed === all ? total : `${String(listed)} of ${total}`;
}
