/** Finds circles among imports; reads no file. */
import type { Import } from './source-files';

/** The circles a walk along the imports runs into, each told once from where it was entered. */
export function circles(edges: readonly Import[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, target } of edges) {
    if (target !== null) next.set(from, [...(next.get(from) ?? []), target]);
  }
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')];
    if (done.has(file)) return [];
    const found = (next.get(file) ?? []).flatMap((target) => walk(target, [...path, file]));
    done.add(file);
    return found;
  };
  return [...next.keys()].flatMap((file) => walk(file, []));
}
