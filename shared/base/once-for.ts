/** What is made from something that never changes is made once. Pure to its callers. */

/** The same function, which makes its value once for each object and keeps it no longer than the object lives. */
export function onceFor<Source extends object, Made extends object>(
  make: (source: Source) => Made,
): (source: Source) => Made {
  const known = new WeakMap<Source, Made>();
  return (source) => {
    const before = known.get(source);
    if (before !== undefined) return before;
    const made = make(source);
    known.set(source, made);
    return made;
  };
}
