import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type * as Registry from '@renderer/screens/registry';

/** The line that a new screen adds to the registry. */
const LINE = { id: 'evidence', label: 'Evidence', load: () => Promise.resolve(() => <h1>Made up</h1>) };
const ROOM = { id: 'settings', label: 'Settings', sections: { general: 'General' }, load: LINE.load };

// Read anew with the lines in place, also where tests share the modules they have read; and left as it was.
vi.resetModules();
vi.doMock('@renderer/screens/registry', async (original) => {
  const real = await original<typeof Registry>();
  return {
    ...real,
    ASSESSMENT_SCREENS: [LINE, ...real.ASSESSMENT_SCREENS],
    STANDALONE_SCREENS: [...real.STANDALONE_SCREENS, ROOM],
  };
});

// There is no database here, and so no pack that was brought in.
vi.doMock('@renderer/data/load-packs', () => ({
  loadPacks: () => Promise.resolve({ ok: true, value: 0 }),
  withPacks: (fetchCode: () => Promise<unknown>) => fetchCode(),
}));

const { parsePlace, printPlace } = await import('@renderer/router/address');
const { AssessmentTabs } = await import('@renderer/app/AssessmentTabs');
const { keyCommand, KEYS } = await import('@renderer/app/keyboard-map');
const parts = await import('@renderer/app/parts');
const { PlaceScreen } = await import('@renderer/app/PlaceScreen');
const { labelOfTab, labelsOf } = await import('@renderer/app/screen-labels');

afterAll(() => {
  vi.doUnmock('@renderer/screens/registry');
  vi.doUnmock('@renderer/data/load-packs');
  vi.resetModules();
});

const nothing = () => undefined;

describe('a screen that is one line of the registry', () => {
  const place = parsePlace('/assessment/evidence?id=a');

  it('has an address', () => {
    expect(place).toEqual({ screen: 'assessment', assessmentId: 'a', tab: 'evidence' });
    if (place !== null) expect(printPlace(place)).toBe('/assessment/evidence?id=a');
  });

  it('has a tab, a key, a line in the help and a title', () => {
    const tabs = renderToStaticMarkup(<AssessmentTabs current="score" />);
    expect(tabs).toMatch(/^<nav[^>]*><button[^>]*>Evidence<\/button>/);
    const press = { key: '1', code: 'Digit1', altKey: true, ctrlKey: false, metaKey: false, shiftKey: false };
    expect(keyCommand({ ...press, isTyping: false })).toEqual({ kind: 'tab', index: 0 });
    expect(KEYS).toContainEqual({ keys: 'Alt 1', does: 'Evidence of the open assessment' });
    if (place?.screen === 'assessment') expect(labelOfTab(place.tab)).toBe('Evidence');
  });

  it('is fetched before it is shown', async () => {
    if (place?.screen !== 'assessment') throw new Error('The screen has no address');
    const screen = parts.assessmentScreen(place.tab);
    expect(screen.current()).toBeUndefined();
    await parts.preparePlace(place);
    const Screen = screen.current();
    expect(Screen).toBeDefined();
  });
});

describe('a screen of its own that is one line of the registry', () => {
  it('has an address and a title, and is shown', async () => {
    const place = parsePlace('/settings/general?entry=x');
    if (place === null || place.screen === 'list' || place.screen === 'assessment') {
      throw new Error('The screen has no address');
    }
    expect(labelsOf(place)).toEqual({ screen: 'Settings', section: 'General' });
    await parts.preparePlace(place);
    const markup = renderToStaticMarkup(
      <PlaceScreen place={place} onDialog={nothing} onImport={nothing} onIncident={nothing} />,
    );
    expect(markup).toBe('<h1>Made up</h1>');
  });
});
