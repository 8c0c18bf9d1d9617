/** Names of cases in a text, which every format sets in italics. Finds the names it is given; guesses none. */

/** A piece of a text, and whether it is the name of a case. */
export interface NamedRun {
  readonly text: string;
  readonly isName: boolean;
}

interface Found {
  readonly at: number;
  readonly name: string;
}

function isApart(text: string, at: number, name: string): boolean {
  return !/[\p{L}\d]/u.test(text.charAt(at - 1)) && !/[\p{L}\d]/u.test(text.charAt(at + name.length));
}

/** The first name in the text; of two that begin there the longer. */
function firstName(text: string, names: readonly string[]): Found | null {
  const found = names
    .map((name): Found => ({ at: text.indexOf(name), name }))
    .filter(({ at, name }) => at >= 0 && isApart(text, at, name))
    .toSorted((a, b) => a.at - b.at || b.name.length - a.name.length);
  return found[0] ?? null;
}

/** The text in pieces; one piece where no name stands in it. Loses and adds no character. */
export function runsWithNames(text: string, names: readonly string[]): readonly NamedRun[] {
  const found = firstName(text, names);
  if (found === null) return text === '' ? [] : [{ text, isName: false }];
  const { at, name } = found;
  return [
    ...(at === 0 ? [] : [{ text: text.slice(0, at), isName: false }]),
    { text: name, isName: true },
    ...runsWithNames(text.slice(at + name.length), names),
  ];
}
