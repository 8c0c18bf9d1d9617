/** In full once, short after: the first citation of an authority in a document is whole, each later one its short form. */
import { visitNodes } from './page-node';

/** Shortens the citations of one document in reading order, in place, and takes the marks away that say which they are. */
export function shortenCites(content: unknown): void {
  const named = new Set<unknown>();
  visitNodes(content, (node) => {
    const { citedAs, shortCite } = node;
    if (citedAs === undefined) return;
    if (named.has(citedAs)) node['text'] = shortCite;
    named.add(citedAs);
    delete node['citedAs'];
    delete node['shortCite'];
  });
}
