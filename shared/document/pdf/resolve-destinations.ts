/** The rule that no link leads nowhere: a block may link to an answer without knowing whether the document has it. */
import { visitNodes } from './page-node';

/** Gives every place its name, the first where it is asked for twice, and takes away links that lead nowhere. */
export function resolveDestinations(content: unknown): void {
  const places = new Set<unknown>();
  visitNodes(content, (node) => {
    const { id, place } = node;
    if (place !== undefined && !places.has(place)) node['id'] = place;
    places.add(place ?? id);
  });
  visitNodes(content, (node) => {
    if (!places.has(node['linkToDestination'])) delete node['linkToDestination'];
  });
}
