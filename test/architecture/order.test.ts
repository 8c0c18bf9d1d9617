import { describe, expect, it } from 'vitest';
import { ELECTRON_PARTS, SHARED_LAYERS } from '../../scripts/lint/order.mjs';
import { circles } from './circles';
import { importsOf, shippedSource, type Import } from './source-files';

const files = shippedSource();
/** Types count: a layer that only names what stands above it still cannot be read, or moved, without it. */
const imports = files.flatMap(importsOf).filter((each) => each.target !== null);
const told = (found: readonly Import[]) => found.map(({ from, specifier }) => `${from} imports ${specifier}`);

const layerOf = (file: string) => SHARED_LAYERS.indexOf(/^shared\/([^/]+)\//.exec(file)?.[1] ?? '');

const parts = Object.keys(ELECTRON_PARTS).toSorted((a, b) => b.length - a.length);
const partOf = (file: string) => parts.find((part) => file.startsWith(`electron/${part}/`));

/** The imports of one top folder as edges between what `roomOf` tells of each file. */
function edgesBetween(top: string, roomOf: (file: string) => string | undefined): readonly Import[] {
  return imports.flatMap((each) => {
    if (!each.from.startsWith(`${top}/`) || each.target?.startsWith(`${top}/`) !== true) return [];
    const [from, target] = [roomOf(each.from), roomOf(each.target)];
    return from === undefined || target === undefined || from === target ? [] : [{ ...each, from, target }];
  });
}

describe('the layers of shared', () => {
  it('are the folders there are', () => {
    const folders = new Set(files.flatMap((file) => /^shared\/([^/]+)\//.exec(file)?.[1] ?? []));
    expect([...folders].toSorted()).toEqual(SHARED_LAYERS.toSorted());
  });

  it('import only what stands below them, types included', () => {
    const wrong = imports.filter(
      ({ from, target }) => layerOf(from) >= 0 && target !== null && layerOf(target) > layerOf(from),
    );
    expect(told(wrong)).toEqual([]);
  });

  it('have no circle of folders', () => {
    expect(circles(edgesBetween('shared', (file) => file.split('/').slice(0, 2).join('/')))).toEqual([]);
  });
});

describe('the parts of electron', () => {
  it('are the folders there are', () => {
    const lost = files.filter((file) => file.startsWith('electron/') && partOf(file) === undefined);
    expect(lost).toEqual([]);
    expect(parts.filter((part) => !files.some((file) => partOf(file) === part))).toEqual([]);
  });

  it('import only the parts they are given, types included', () => {
    const allowed: Readonly<Record<string, readonly string[]>> = ELECTRON_PARTS;
    const wrong = imports.filter(({ from, target }) => {
      const [own, other] = [partOf(from), target === null ? undefined : partOf(target)];
      return own !== undefined && other !== undefined && own !== other && !allowed[own]?.includes(other);
    });
    expect(told(wrong)).toEqual([]);
  });

  it('have no circle', () => {
    expect(circles(edgesBetween('electron', partOf))).toEqual([]);
  });

  it('show main of a worker nothing but its messages', () => {
    const wrong = imports.filter(
      ({ from, target }) =>
        from.startsWith('electron/main/') && /^electron\/workers\/(?!.*\/protocol\.ts$)/.test(target ?? ''),
    );
    expect(told(wrong)).toEqual([]);
  });
});

describe('shared and electron', () => {
  it('have no circle of files, types included', () => {
    expect(circles(imports.filter(({ from }) => /^(shared|electron)\//.test(from)))).toEqual([]);
  });
});
