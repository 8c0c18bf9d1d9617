import { createElement } from 'react';
import type { Loadable } from './loadable';
import { useLoaded } from './use-loaded';

interface FetchedProps<Props extends object> {
  readonly part: Loadable<React.ComponentType<Props>>;
  /** What the part is given. */
  readonly with: Props;
  /** While false, nothing is fetched; what is here stays. */
  readonly isWanted?: boolean;
  /** Stands in its place until it is here. */
  readonly meanwhile?: React.ReactNode;
}

/** A part of the app that is fetched when it is first needed. */
export function Fetched<Props extends object>(props: FetchedProps<Props>) {
  const { part, with: given, isWanted = true, meanwhile = null } = props;
  const here = useLoaded(part, isWanted);
  return here === undefined ? meanwhile : createElement(here, given);
}
