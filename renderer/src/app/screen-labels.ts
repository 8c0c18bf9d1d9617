import type { AnyStandalone } from '@renderer/router/place';
import {
  ASSESSMENT_SCREENS,
  STANDALONE_SCREENS,
  type AssessmentTab,
  type StandaloneScreenEntry,
} from '@renderer/screens/registry';

const STANDALONE: readonly StandaloneScreenEntry[] = STANDALONE_SCREENS;

/** The label of a tab. */
export function labelOfTab(tab: AssessmentTab): string {
  return ASSESSMENT_SCREENS.find(({ id }) => id === tab)?.label ?? '';
}

/** The label of a screen that stands on its own, and of the section that is shown. */
export function labelsOf(place: AnyStandalone): { readonly screen: string; readonly section: string } {
  const entry = STANDALONE.find(({ id }) => id === place.screen);
  return { screen: entry?.label ?? '', section: entry?.sections[place.section] ?? '' };
}
