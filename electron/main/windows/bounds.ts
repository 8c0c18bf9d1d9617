/** Where the window goes: corrects what was saved and no longer fits. Pure; parses nothing. */

/** The smallest window the screens are laid out for. */
export const MIN_SIZE = { width: 1024, height: 700 } as const;

const DEFAULT_SIZE = { width: 1320, height: 880 } as const;

/** At least this much of the window must lie on a display, or it could not be grabbed. */
const GRABBABLE = { width: 160, height: 60 } as const;

/** A rectangle in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The window's last place and whether it filled the display. */
export interface WindowState {
  readonly version: 1;
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

/** How much of the window's width lies on a display. */
function overlap(bounds: Rectangle, area: Rectangle): number {
  return Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
}

function isGrabbable(bounds: Rectangle, area: Rectangle): boolean {
  const isTitleOnDisplay = bounds.y >= area.y && bounds.y <= area.y + area.height - GRABBABLE.height;
  return isTitleOnDisplay && overlap(bounds, area) >= GRABBABLE.width;
}

function centered(size: { readonly width: number; readonly height: number }, area: Rectangle): Rectangle {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

/** The place of a window that was never placed: the middle of the display. */
export function defaultBounds(primary: Rectangle): Rectangle {
  return centered(DEFAULT_SIZE, primary);
}

/**
 * Corrects saved bounds to the displays there are now.
 *
 * @param saved - bounds as saved, possibly for a display that is gone
 * @param areas - work areas of all displays, the primary first; never empty
 * @returns the bounds as they were where the title bar can still be grabbed, else the same size centered on
 *   the primary display; never smaller than {@link MIN_SIZE} unless the display is
 */
export function fitBounds(saved: Rectangle, areas: readonly [Rectangle, ...Rectangle[]]): Rectangle {
  const size = {
    width: Math.max(saved.width, MIN_SIZE.width),
    height: Math.max(saved.height, MIN_SIZE.height),
  };
  const grown = { ...saved, ...size };
  const area = areas.find((candidate) => isGrabbable(grown, candidate));
  if (area === undefined) return centered(size, areas[0]);
  return { ...grown, width: Math.min(size.width, area.width), height: Math.min(size.height, area.height) };
}
