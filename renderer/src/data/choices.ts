/** How ticks follow from clicks, for profile and questions alike. Pure. */

interface Choice {
  readonly id: string;
  readonly exclusive?: true | undefined;
}

/**
 * Ticks or unticks an option among several. "None of these" stands alone: it clears the others and goes when
 * another is ticked. Ticks the list does not know are kept.
 */
export function toggleChoice(
  options: readonly Choice[],
  chosen: readonly string[],
  id: string,
): readonly string[] {
  if (chosen.includes(id)) return chosen.filter((other) => other !== id);
  const exclusive = new Set(options.filter((option) => option.exclusive === true).map((option) => option.id));
  if (exclusive.has(id)) return [id];
  return [...chosen.filter((other) => !exclusive.has(other)), id];
}
