/** Moves markers that would cover each other apart, each within its own cell. Geometry only; always the same result. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Placed {
  readonly cell: Cell;
  readonly x: number;
  readonly y: number;
}

const RADII = [6.6, 5.6, 4.6, 3.8] as const;
const SMALLEST_RADIUS = 3.2;
const GAP = 1;
const ROUNDS = 120;
/** Gives every index a direction of its own; multiples of the golden angle never repeat. */
const GOLDEN_ANGLE = 2.399963;

function fits(markers: readonly Placed[], radius: number): boolean {
  const pitch = 2 * radius + GAP;
  return markers.every(({ cell }) => {
    const room = Math.floor(cell.width / pitch) * Math.floor(cell.height / pitch);
    return markers.filter((other) => isSameCell(other.cell, cell)).length <= room;
  });
}

function isSameCell(a: Cell, b: Cell): boolean {
  return a.x === b.x && a.y === b.y;
}

/** The largest radius at which every cell has room for its markers. */
export function radiusFor(markers: readonly Placed[]): number {
  return RADII.find((radius) => fits(markers, radius)) ?? SMALLEST_RADIUS;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

function inCell<Item extends Placed>(item: Item, radius: number): Item {
  const { cell } = item;
  return {
    ...item,
    x: clamp(item.x, cell.x + radius, cell.x + cell.width - radius),
    y: clamp(item.y, cell.y + radius, cell.y + cell.height - radius),
  };
}

/** Where a marker goes that lies exactly on another: into the cell, each in a direction of its own. */
function inward(item: Placed, index: number): number {
  const { cell } = item;
  const toMiddle = Math.atan2(cell.y + cell.height / 2 - item.y, cell.x + cell.width / 2 - item.x);
  const turn = ((index * GOLDEN_ANGLE) % (Math.PI / 2)) - Math.PI / 4;
  return toMiddle + turn;
}

/** By how much one marker has to give way to another, half of the overlap each. */
function pushFrom(offset: readonly [number, number], coincident: number, reach: number) {
  const [dx, dy] = offset;
  const distance = Math.hypot(dx, dy);
  if (distance >= reach) return { x: 0, y: 0 };
  const half = (reach - distance) / 2;
  if (distance < 0.01) return { x: half * Math.cos(coincident), y: half * Math.sin(coincident) };
  return { x: (half * dx) / distance, y: (half * dy) / distance };
}

function moved<Item extends Placed>(items: readonly Item[], index: number, reach: number): Item | undefined {
  const item = items[index];
  if (item === undefined) return undefined;
  let [x, y] = [item.x, item.y];
  for (const [place, other] of items.entries()) {
    if (place === index) continue;
    const push = pushFrom([item.x - other.x, item.y - other.y], inward(item, index), reach);
    x += push.x;
    y += push.y;
  }
  return { ...item, x, y };
}

/** The same markers, apart from each other as far as their cells allow. */
export function spread<Item extends Placed>(markers: readonly Item[], radius: number): readonly Item[] {
  const reach = 2 * radius + GAP;
  let items = markers.map((marker) => inCell(marker, radius));
  for (let round = 0; round < ROUNDS; round += 1) {
    items = items.map((item, index) => inCell(moved(items, index, reach) ?? item, radius));
  }
  return items;
}
