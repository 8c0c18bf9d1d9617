/** What is looked for on the screen. Words of the user alone; gone with the bar and with a lock. */
import { create } from 'zustand';

/** The bar that finds words on the screen. */
interface FindBarState {
  readonly isOpen: boolean;
  readonly query: string;
  /** A number of its own for each time the bar was asked for: it then takes the focus. */
  readonly asked: number;
  /** Steps to go from the match that is shown, with a number of its own for each time. */
  readonly step: { readonly by: -1 | 1; readonly count: number };
  /** The field or paragraph a search came for: of several matches, the one in it is shown first. */
  readonly within: string | null;
}

const CLOSED: FindBarState = {
  isOpen: false,
  query: '',
  asked: 0,
  step: { by: 1, count: 0 },
  within: null,
};

/** Live. */
export const useFindBar = create<FindBarState>()(() => CLOSED);

/** Opens the bar, with what was looked for last. */
export function openFindBar(): void {
  useFindBar.setState(({ asked }) => ({ isOpen: true, asked: asked + 1, within: null }));
}

/** Shows what a search has found, without taking the focus. */
export function findOnArrival(query: string, within: string): void {
  useFindBar.setState({ isOpen: true, query, within });
}

/** What is looked for from now on. */
export function setFindQuery(query: string): void {
  useFindBar.setState({ query, within: null });
}

/** To the next match or the one before; opens the bar where it is closed. */
export function stepFindBar(by: -1 | 1): void {
  if (!useFindBar.getState().isOpen) openFindBar();
  else useFindBar.setState(({ step: { count } }) => ({ step: { by, count: count + 1 } }));
}

/** Closes the bar; what was looked for stays for the next time. */
export function closeFindBar(): void {
  useFindBar.setState({ isOpen: false, within: null });
}

/** Closes it and forgets what was looked for. */
export function forgetFind(): void {
  useFindBar.setState(CLOSED);
}
