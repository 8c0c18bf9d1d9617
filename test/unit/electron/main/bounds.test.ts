import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultBounds, fitBounds } from '../../../../electron/main/windows/bounds';
import { loadWindowState, saveWindowState } from '../../../../electron/main/windows/window-state-file';

const PRIMARY = { x: 0, y: 25, width: 1920, height: 1055 };
const SECOND = { x: 1920, y: 0, width: 2560, height: 1440 };

describe('fitBounds', () => {
  it('keeps what fits, on any display', () => {
    const first = { x: 100, y: 100, width: 1200, height: 800 };
    const second = { x: 2200, y: 300, width: 1500, height: 900 };
    expect(fitBounds(first, [PRIMARY, SECOND])).toEqual(first);
    expect(fitBounds(second, [PRIMARY, SECOND])).toEqual(second);
  });

  it('centers on the primary display when the display is gone', () => {
    const saved = { x: 2200, y: 300, width: 1500, height: 900 };
    expect(fitBounds(saved, [PRIMARY])).toEqual({ x: 210, y: 103, width: 1500, height: 900 });
  });

  it.each([
    { x: -1190, y: 100, width: 1200, height: 800 },
    { x: 100, y: -700, width: 1200, height: 800 },
    { x: 100, y: 1_060, width: 1200, height: 800 },
    { x: 99_999, y: 99_999, width: 1200, height: 800 },
  ])('brings back a window that could not be grabbed: %j', (saved) => {
    expect(fitBounds(saved, [PRIMARY])).toEqual({ x: 360, y: 153, width: 1200, height: 800 });
  });

  it('is never smaller than the minimum, nor larger than the display', () => {
    expect(fitBounds({ x: 50, y: 50, width: 10, height: 10 }, [PRIMARY])).toMatchObject({
      width: 1024,
      height: 700,
    });
    expect(fitBounds({ x: 0, y: 25, width: 9_000, height: 9_000 }, [PRIMARY])).toMatchObject({
      width: 1920,
      height: 1055,
    });
    expect(defaultBounds({ x: 0, y: 0, width: 800, height: 600 })).toEqual({
      x: 0,
      y: 0,
      width: 800,
      height: 600,
    });
  });
});

describe('the window state file', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'state-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('comes back as saved', async () => {
    const path = join(folder, 'window.json');
    const state = { version: 1, bounds: { x: 1, y: 2, width: 1100, height: 800 }, maximized: true } as const;
    await saveWindowState(path, state);
    expect(await loadWindowState(path)).toEqual(state);
  });

  it('has no state on first launch, and makes no file', async () => {
    expect(await loadWindowState(join(folder, 'window.json'))).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    '{broken',
    '{}',
    '{"version":2}',
    '[]',
    'null',
    '',
    '{"version":2,"bounds":{"x":1,"y":2,"width":1100,"height":800},"maximized":true}',
    '{"version":1,"bounds":{"x":1,"y":2,"width":1100,"height":800},"maximized":1}',
    '{"version":1,"bounds":{"x":1,"y":2,"width":1100,"height":800},"maximized":true,"more":0}',
    '{"version":1,"bounds":{"x":1,"y":2,"width":1100,"height":800,"more":0},"maximized":true}',
    '{"version":1,"bounds":{"x":1,"y":2,"width":1100},"maximized":true}',
    '{"version":1,"bounds":{"x":1.5,"y":2,"width":1100,"height":800},"maximized":true}',
    '{"version":1,"bounds":{"x":1,"y":2,"width":0,"height":800},"maximized":true}',
    '{"version":1,"bounds":{"x":"1","y":2,"width":1100,"height":800},"maximized":true}',
    '{"version":1,"bounds":{"x":1,"y":2,"width":1e400,"height":800},"maximized":true}',
    '{"version":1,"bounds":null,"maximized":true}',
  ])('sets an unreadable file aside: %j', async (text) => {
    const path = join(folder, 'window.json');
    await writeFile(path, text);
    expect(await loadWindowState(path)).toBeNull();
    const [kept, ...others] = await readdir(folder);
    expect(others).toEqual([]);
    expect(kept).toMatch(/^window\.json\.\d+\.unreadable$/);
    expect(await readFile(join(folder, kept ?? ''), 'utf8')).toBe(text);
  });
});
