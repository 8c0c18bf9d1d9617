/** How the list is looked at, kept while the app runs: whoever comes back finds it as it was. */
import { create } from 'zustand';
import type { Grouping, Sorting } from './filter-assessments';

interface ListView {
  readonly typed: string;
  readonly sorting: Sorting;
  /** `null`: by group where there are groups. */
  readonly grouping: Grouping | null;
  readonly shows: 'in-use' | 'archived';
  /** Everything that is due is shown. */
  readonly isDueWhole: boolean;
}

/** Live. */
export const useListView = create<ListView>()(() => ({
  typed: '',
  sorting: { by: 'changed', isReversed: false },
  grouping: null,
  shows: 'in-use',
  isDueWhole: false,
}));

/** Looks at it otherwise. */
export function setListView(change: Partial<ListView>): void {
  useListView.setState(change);
}
