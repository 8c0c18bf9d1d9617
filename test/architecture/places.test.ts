import { describe, expect, it } from 'vitest';
import { ASSESSMENT_SCREENS, STANDALONE_SCREENS } from '@renderer/screens/registry';
import { NOT_LOOKED_AT, PLACE_LIST } from '../e2e/place-list';
import { shippedSource, textOf } from './source-files';

const screens = PLACE_LIST.flatMap((place) => ('screens' in place ? place.screens : []));
const dialogs = PLACE_LIST.flatMap((place) => ('dialogs' in place ? place.dialogs : []));

/** Drawn on the frame of another dialog. */
const ON_ANOTHER = new Set(['TakeBackDialog']);

describe('the places that are looked at', () => {
  it('have every screen of the registry', () => {
    const known = new Set<string>(screens);
    const registered = [...ASSESSMENT_SCREENS, ...STANDALONE_SCREENS].map(({ id }) => id);
    expect(registered.filter((id) => !known.has(id))).toEqual([]);
  });

  it('have every dialog, or the reason why not', () => {
    const known = new Set<string>([...dialogs, ...Object.keys(NOT_LOOKED_AT)]);
    const found = shippedSource()
      .filter((file) => file.endsWith('.tsx') && /<(Modal|Drawer)\b|openConfirmModal\(/.test(textOf(file)))
      .map((file) => file.split('/').at(-1)?.replace('.tsx', '') ?? '');
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter((name) => !known.has(name))).toEqual([]);
    const extra = [...known].filter((name) => !found.includes(name) && !ON_ANOTHER.has(name));
    expect(extra).toEqual([]);
  });
});
