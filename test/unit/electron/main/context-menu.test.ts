import { describe, expect, it, vi } from 'vitest';
import { contextMenuTemplate, type Clicked } from '../../../../electron/main/app/context-menu-template';
import { hasOfflineSpelling } from '../../../../electron/main/security/spell-check';

const ALL = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };

function clickOn(part: Partial<Clicked>): Clicked {
  return { isEditable: false, selectionText: '', dictionarySuggestions: [], editFlags: ALL, ...part };
}

function roles(clicked: Clicked): readonly unknown[] {
  return contextMenuTemplate(clicked, () => undefined).flatMap(({ role }) =>
    role === undefined ? [] : [role],
  );
}

describe('the menu of a right click', () => {
  it('has the edits of a field', () => {
    expect(roles(clickOn({ isEditable: true }))).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  });

  it('copies selected text that cannot be changed, and nothing else', () => {
    expect(roles(clickOn({ selectionText: 'Section 4' }))).toEqual(['copy']);
  });

  it('is not shown where there is nothing to do', () => {
    expect(contextMenuTemplate(clickOn({ selectionText: ' ' }), () => undefined)).toEqual([]);
  });

  it('offers no copy of a field that keeps its text to itself', () => {
    const items = contextMenuTemplate(
      clickOn({ isEditable: true, editFlags: { ...ALL, canCopy: false, canCut: false } }),
      () => undefined,
    );
    expect(items.filter(({ enabled }) => enabled === false).map(({ role }) => role)).toEqual(['cut', 'copy']);
  });

  it('offers at most five spellings, and puts in the one that is chosen', () => {
    const onReplace = vi.fn<(word: string) => void>();
    const words = ['briefs', 'brief', 'belief', 'grief', 'chief', 'thief'];
    const items = contextMenuTemplate(clickOn({ isEditable: true, dictionarySuggestions: words }), onReplace);
    const offered = items.filter(({ label }) => label !== undefined);
    expect(offered.map(({ label }) => label)).toEqual(words.slice(0, 5));
    Reflect.apply(offered[1]?.click ?? (() => undefined), undefined, []);
    expect(onReplace.mock.calls).toEqual([['brief']]);
  });
});

describe('spelling', () => {
  it('is checked only where the system does it without the network', () => {
    const platforms = ['linux', 'win32', 'darwin'] as const;
    expect(platforms.filter(hasOfflineSpelling)).toEqual(['darwin']);
  });
});
