/** Where the user is, and the one way to be somewhere else. Holds no assessment and no answer. */
import { create } from 'zustand';
import { flushPendingSaves } from '@renderer/records/pending-saves';
import { createMemoryHistory, type History } from './history';
import { LIST_PATH, parsePlace, printPlace } from './address';
import type { Place } from './place';

interface RouterState {
  readonly place: Place;
  /** The key of the entry of the history that is shown. */
  readonly entry: string;
  /** Whether the entry was there before and the user came back to it. */
  readonly isReturn: boolean;
}

/** What the router is started with. */
export interface RouterDeps {
  readonly history: History;
  /** Fetches what a place needs to be shown. Never rejects: a screen that cannot be had says so itself. */
  readonly prepare: (place: Place) => Promise<unknown>;
}

const LIST: Place = { screen: 'list' };

let parts: RouterDeps = { history: createMemoryHistory(LIST_PATH), prepare: () => Promise.resolve() };

/** The state of the router; screens read it with {@link usePlace}. */
export const useRouter = create<RouterState>()(() => ({
  place: LIST,
  entry: parts.history.current().key,
  isReturn: false,
}));

/** Where the user is. */
export function usePlace(): Place {
  return useRouter(({ place }) => place);
}

/** Where the user is at this moment. */
export function currentPlace(): Place {
  return useRouter.getState().place;
}

/** Starts on the list, whatever the address says, and follows the history from then on. Returns its own end. */
export function startRouter(next: RouterDeps): () => void {
  parts = next;
  parts.history.replace(LIST_PATH);
  show(LIST, false);
  return parts.history.listen(() => void followHistory());
}

/**
 * Goes to a place: first everything typed is handed to the disk and what the place needs is fetched. A failed save
 * does not hold the user back: what failed stays in the queue, and the save state keeps saying so. Of two
 * navigations on their way, the later one wins.
 */
export async function navigate(place: Place): Promise<void> {
  if (!(await isReady(place))) return;
  const { history } = parts;
  const path = printPlace(place);
  if (path !== history.current().path) history.push(path);
  show(place, false);
}

/** Goes to the entry of the history before or after this one; does nothing at either end. */
export function goInHistory(by: -1 | 1): void {
  parts.history.go(by);
}

/** Shows where the history has gone. An address that is no place becomes the list. */
async function followHistory(): Promise<void> {
  const place = parsePlace(parts.history.current().path);
  if (!(await isReady(place ?? LIST))) return;
  if (place === null) parts.history.replace(LIST_PATH);
  show(place ?? LIST, true);
}

let latestNavigation = 0;

/** Resolves to whether no later navigation has begun meanwhile. */
async function isReady(place: Place): Promise<boolean> {
  latestNavigation += 1;
  const ticket = latestNavigation;
  await Promise.all([flushPendingSaves(), parts.prepare(place)]);
  return ticket === latestNavigation;
}

function show(place: Place, isReturn: boolean): void {
  useRouter.setState({ place, entry: parts.history.current().key, isReturn });
}
