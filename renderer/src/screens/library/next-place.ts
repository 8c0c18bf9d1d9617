/** Where a key leads in a list of `count` entries; `null` where it leads nowhere. */
export function nextPlace(key: string, place: number, count: number): number | null {
  const places: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(place + 1, count - 1),
    ArrowUp: Math.max(place - 1, 0),
    Home: 0,
    End: count - 1,
  };
  const next = places[key];
  return next === undefined || next === place ? null : next;
}
