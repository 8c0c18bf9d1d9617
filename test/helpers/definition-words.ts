/** Collects the words of a document definition's content, for tests that ask what a document says. */
function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** All texts in a node and in all that is in it, in order. */
export function wordsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((inner: unknown) => wordsIn(inner));
  if (!isFields(node)) return [];
  const own = typeof node['text'] === 'string' ? [node['text']] : [];
  const inner = ['text', 'stack', 'columns', 'ul'].flatMap((key) => wordsIn(node[key]));
  const table = isFields(node['table']) ? wordsIn(node['table']['body']) : [];
  const chart = typeof node['svg'] === 'string' ? [...node['svg'].matchAll(/>([^<]+)</g)] : [];
  return [...own, ...inner, ...table, ...chart.map((match) => match[1] ?? '')];
}
