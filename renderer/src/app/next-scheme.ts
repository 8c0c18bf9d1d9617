/** A choice of colors; `auto` follows the system. */
type Scheme = 'auto' | 'light' | 'dark';

/**
 * The choice after this one, round and round. From `auto` it is the scheme that the system does not show, so that the first
 * click changes what one sees; the one the system shows comes next, and then `auto` again.
 */
export function nextScheme(scheme: Scheme, system: 'light' | 'dark'): Scheme {
  const other = system === 'light' ? 'dark' : 'light';
  if (scheme === 'auto') return other;
  return scheme === other ? system : 'auto';
}
