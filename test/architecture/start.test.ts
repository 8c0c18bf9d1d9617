import { describe, expect, it } from 'vitest';
import { importsOf } from './source-files';

/** Everything that is loaded with a file, packages and Node included. */
function loadedWith(file: string): ReadonlySet<string> {
  const loaded = new Set<string>();
  const walk = (each: string): void => {
    for (const { target, specifier, isTypeOnly, isDeferred } of importsOf(each)) {
      const found = target ?? specifier;
      if (isTypeOnly || isDeferred || loaded.has(found)) continue;
      loaded.add(found);
      if (target !== null) walk(target);
    }
  };
  walk(file);
  return loaded;
}

const among = (file: string, pattern: RegExp) => [...loadedWith(file)].filter((each) => pattern.test(each));

describe('what the look at the store waits for', () => {
  it('needs nothing that a screen or an opened store is made of', () => {
    expect(loadedWith('renderer/src/first.ts')).toContain('renderer/src/data/repository/inspect-database.ts');
    expect(among('renderer/src/first.ts', /^(?!shared\/base\/|renderer\/src\/)|\.tsx$/)).toEqual([]);
  });
});

describe('what a start of main waits for', () => {
  it('needs no schema before the window is there', () => {
    expect(among('electron/main/index.ts', /^zod|^electron\/node\/(store|journal|marker|backup)/)).toEqual(
      [],
    );
  });

  it('needs no schema of documents, assessments or packs before the list', () => {
    const later =
      /^shared\/(ipc\/contract\.ts|pack|scoring|document|release|exchange|wording|assessment\/schema\.ts)/;
    expect(loadedWith('electron/main/app/start-services.ts')).toContain('shared/ipc/start-contract.ts');
    expect(among('electron/main/app/start-services.ts', later)).toEqual([]);
  });

  it('needs no age to say how the vault stands', () => {
    const holder = 'electron/node/vault/key-holder.ts';
    expect(loadedWith(holder)).toContain('shared/vault/ring.ts');
    const heavy = /^age-encryption|^@zxcvbn|^shared\/exchange/;
    expect(among(holder, heavy)).toEqual([]);
    expect(among('electron/main/app/open-keys.ts', heavy)).toEqual([]);
  });

  it('reads nothing of keys for a store in the open', () => {
    expect(among('electron/main/app/start-services.ts', /key-holder|vault-duties|^age-encryption/)).toEqual(
      [],
    );
    expect(among('electron/main/app/open-keys.ts', /key-holder/)).toEqual([]);
  });
});
