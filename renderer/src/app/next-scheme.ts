type Scheme = 'auto' | 'light' | 'dark';

const NEXT: Readonly<Record<Scheme, Scheme>> = { auto: 'light', light: 'dark', dark: 'auto' };

/** The scheme after this one, round and round. */
export function nextScheme(scheme: Scheme): Scheme {
  return NEXT[scheme];
}
