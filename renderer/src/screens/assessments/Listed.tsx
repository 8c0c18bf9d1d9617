import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { countOf, naturalOrder } from '@shared/base/words';
import { nextDayOf } from '@shared/portfolio/due';
import type { AssessmentSummary } from '@renderer/data/queries';
import { today } from '@renderer/platform/clock';
import { useSurvey, type Surveyed } from '@renderer/stores/survey';
import { AssessmentTable } from './AssessmentTable';
import {
  filterAssessments,
  groupAssessments,
  sortAssessments,
  type AssessmentGroup,
  type Grouping,
  type Known,
} from './filter-assessments';
import { setListView, useListView } from './list-view';
import classes from './AssessmentsScreen.module.css';

interface ListedProps {
  readonly list: readonly AssessmentSummary[];
}

/** A list as long as this is filtered, grouped and ordered; a shorter one is read at a glance. */
const FILTER_FROM = 9;

type Figures = Surveyed['figures'];

/** The share of what applies that was answered; their number until the assessment was read. */
function shareAnswered(figures: Figures, answered: number): number {
  if (figures === null || figures.coverage.applicable === 0) return answered;
  return figures.coverage.answered / figures.coverage.applicable;
}

/** The end of each headline that a cautious reader looks at. */
function headlineEnds(figures: Figures): Pick<Known, 'exposure' | 'readiness'> {
  const { legalExposure = null, positionReadiness = null } = figures?.headlines ?? {};
  return { exposure: legalExposure?.high ?? null, readiness: positionReadiness?.low ?? null };
}

function knownIn(byId: ReadonlyMap<string, Surveyed>, day: string): (summary: AssessmentSummary) => Known {
  return ({ id, answered }) => {
    const { figures = null, cares = [] } = byId.get(id) ?? {};
    return {
      answered: shareAnswered(figures, answered),
      ...headlineEnds(figures),
      next: nextDayOf(cares, day),
    };
  };
}

function groupNames(list: readonly AssessmentSummary[]): readonly string[] {
  return [...new Set(list.map(({ group }) => group))].filter((group) => group !== '').sort(naturalOrder);
}

/** The order by what stands in the rows needs nothing else: the list is not made anew while assessments are read. */
const OF_THE_ROW: ReadonlySet<string> = new Set(['title', 'owner', 'changed']);
const NOTHING: ReadonlyMap<string, Surveyed> = new Map();

function useGroups(list: readonly AssessmentSummary[], names: readonly string[]): readonly AssessmentGroup[] {
  const { sorting, grouping, shows, typed } = useListView();
  const deferred = useDeferredValue(typed);
  const byId = useSurvey((state) => (OF_THE_ROW.has(sorting.by) ? NOTHING : state.byId));
  const day = today();
  return useMemo(() => {
    const own = list.filter(({ isArchived }) => isArchived === (shows === 'archived'));
    const sorted = sortAssessments(filterAssessments(own, deferred), sorting, knownIn(byId, day));
    return groupAssessments(sorted, grouping ?? (names.length > 0 ? 'group' : 'none'));
  }, [list, names, sorting, grouping, shows, deferred, byId, day]);
}

/** The assessments in use, or those that are archived, with the ways to find one among many. */
export function Listed({ list }: ListedProps) {
  const { typed, grouping, shows } = useListView();
  const names = useMemo(() => groupNames(list), [list]);
  const groups = useGroups(list, names);
  const found = groups.reduce((sum, { list: own }) => sum + own.length, 0);
  const archived = list.filter(({ isArchived }) => isArchived).length;
  const isLong = list.length >= FILTER_FROM || archived > 0 || names.length > 0;
  return (
    <section className={classes['listed']} aria-label="Assessments">
      {isLong ? (
        <div className={classes['filter']}>
          <TextInput
            type="search"
            aria-label="Find by name, organization or group"
            placeholder="Find by name, organization or group"
            value={typed}
            onChange={(event) => {
              setListView({ typed: event.currentTarget.value });
            }}
          />
          <NativeSelect
            aria-label="Keep together by"
            value={grouping ?? (names.length > 0 ? 'group' : 'none')}
            data={[
              { value: 'none', label: 'In one list' },
              { value: 'group', label: 'By group' },
              { value: 'client', label: 'By organization' },
            ]}
            onChange={(event) => {
              setListView({ grouping: groupingOf(event.currentTarget.value) });
            }}
          />
          {archived === 0 && shows === 'in-use' ? null : (
            <SegmentedControl
              aria-label="Show"
              value={shows}
              data={[
                { value: 'in-use', label: 'In use' },
                { value: 'archived', label: `Archived (${String(archived)})` },
              ]}
              onChange={(value) => {
                setListView({ shows: value });
              }}
            />
          )}
          <span role="status">{countOf(found, 'assessment')}</span>
        </div>
      ) : null}
      {found === 0 ? <p>{noneWords(typed, shows)}</p> : <AssessmentTable groups={groups} names={names} />}
    </section>
  );
}

function groupingOf(value: string): Grouping {
  return value === 'group' || value === 'client' ? value : 'none';
}

function noneWords(typed: string, shows: 'in-use' | 'archived'): string {
  const those = shows === 'archived' ? 'archived assessment' : 'assessment in use';
  if (typed.trim() === '')
    return shows === 'archived' ? 'Nothing is archived.' : 'Every assessment is archived.';
  return `No ${those} has “${typed.trim()}” in its name, organization or group. The search in the bar above looks into every text.`;
}
