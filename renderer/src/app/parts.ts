/** The parts of the app that the first screen does without, each fetched by itself. */
import { loadPacks, withPacks } from '@renderer/data/load-packs';
import type { Place } from '@renderer/router/place';
import {
  ASSESSMENT_SCREENS,
  STANDALONE_SCREENS,
  type AssessmentScreen,
  type AssessmentTab,
  type StandaloneId,
  type StandaloneScreen,
} from '@renderer/screens/registry';
import { loadable, type Loadable } from '@renderer/ui/loadable';

/** What stands around every screen of an assessment. */
export const assessmentArea = loadable(() =>
  withPacks(() => import('./AssessmentArea')).then((module) => module.AssessmentArea),
);

export const newAssessmentDialog = loadable(() =>
  withPacks(() => import('@renderer/screens/new-assessment')).then((folder) => folder.NewAssessmentDialog),
);

export const packsDialog = loadable(() =>
  withPacks(() => import('@renderer/screens/packs')).then((folder) => folder.PacksDialog),
);

export const importer = loadable(() =>
  withPacks(() => import('./Importer')).then((module) => module.Importer),
);

/** Without packs: they are in the place that may be lost. */
export const storeLossScreen = loadable(() =>
  import('./StoreLossScreen').then((module) => module.StoreLossScreen),
);

/** Before there is a store, and so without packs. */
export const unlockScreen = loadable(() =>
  import('@renderer/screens/unlock').then((folder) => folder.UnlockScreen),
);

export const helpDialog = loadable(() => import('./HelpDialog').then((module) => module.HelpDialog));

export const aboutDialog = loadable(() => import('./AboutDialog').then((module) => module.AboutDialog));

const assessmentScreens = new Map(
  ASSESSMENT_SCREENS.map(({ id, load }) => [id, loadable<AssessmentScreen>(() => withPacks(load))]),
);

const standaloneScreens = new Map(
  STANDALONE_SCREENS.map(({ id, load }) => [id, loadable<StandaloneScreen>(() => withPacks(load))]),
);

/** The screen of a tab. */
export function assessmentScreen(tab: AssessmentTab): Loadable<AssessmentScreen> {
  return registered(assessmentScreens, tab);
}

/** A screen that stands on its own. */
export function standaloneScreen(id: StandaloneId): Loadable<StandaloneScreen> {
  return registered(standaloneScreens, id);
}

function registered<Id, Part>(parts: ReadonlyMap<Id, Part>, id: Id): Part {
  const part = parts.get(id);
  if (part === undefined) throw new Error('The screen is not in the registry');
  return part;
}

/**
 * Fetches what a place needs, so that it can be shown in one step. Never rejects: what cannot be fetched is told
 * where it would be shown.
 */
export async function preparePlace(place: Place): Promise<void> {
  if (place.screen === 'list') return;
  await Promise.allSettled(
    place.screen === 'assessment'
      ? [assessmentArea.load(), assessmentScreen(place.tab).load()]
      : [standaloneScreen(place.screen).load()],
  );
}

/**
 * Fetches everything else in turn, for a page that has nothing better to do, until it is told to stop. What fails is
 * left for when it is asked for.
 */
export async function fetchAhead(isIdle: () => Promise<unknown>, stop: AbortSignal): Promise<void> {
  const rest: readonly Loadable<unknown>[] = [
    assessmentArea,
    newAssessmentDialog,
    ...assessmentScreens.values(),
    ...standaloneScreens.values(),
    importer,
    helpDialog,
    packsDialog,
    aboutDialog,
  ];
  await isIdle();
  await loadPacks();
  for (const part of rest) {
    if (stop.aborted) return;
    await isIdle();
    await part.load().catch(() => undefined);
  }
}
