/** Replaces terms by the mark, in the text as it was typed. Pure. */
import { REDACTION_MARK } from '../../wording/edition';
import { findInText } from './find-terms';
import type { RedactionTerm } from './terms';

/** A stretch of a text as it was typed. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const ADDRESS = /[^\s<>()[\]",;:“”]+@[^\s<>()[\]",;:“”]*[^\s<>()[\]",;:“”.]/gu;

/** An address is taken out whole: the other half of it says whose it is. */
function withAddresses(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  if (!text.includes('@')) return stretches;
  const addresses = [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
    from: index,
    to: index + address.length,
  }));
  return stretches.map((stretch) => {
    const around = addresses.find(({ from, to }) => stretch.from < to && stretch.to > from);
    return around === undefined
      ? stretch
      : { from: Math.min(stretch.from, around.from), to: Math.max(stretch.to, around.to) };
  });
}

/** Stretches that overlap share one mark. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || stretch.from >= last.to) result.push(stretch);
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
  }
  return result;
}

function stretchesOf(text: string, terms: readonly RedactionTerm[]): readonly Stretch[] {
  const there = findInText(text, terms);
  if (there === null) return [];
  const { letters, found } = there;
  const typed = found.map(({ span: { from, to } }) => ({
    from: letters.starts[from] ?? 0,
    to: letters.ends[to - 1] ?? text.length,
  }));
  return merged(withAddresses(text, typed));
}

/**
 * Replaces every term by the mark. A text in which none stands comes back as it is.
 *
 * @returns a text in which none is found
 */
export function redactText(text: string, terms: readonly RedactionTerm[]): string {
  let rest = text;
  // A mark ends a word: what stood inside a longer word may be a word of its own now.
  for (let found = stretchesOf(rest, terms); found.length > 0; found = stretchesOf(rest, terms)) {
    rest = found.reduceRight(
      (all, { from, to }) => `${all.slice(0, from)}${REDACTION_MARK}${all.slice(to)}`,
      rest,
    );
  }
  return rest;
}
