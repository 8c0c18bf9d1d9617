import { loadPack } from '@shared/pack/load-pack';
import type { PackTexts } from '@shared/pack/read-pack-texts';
import type { Pack } from '@shared/pack/schema';
import bundled from '../../../resources/packs/bundled.json';

const FOLDER = `../../../resources/packs/${bundled.id}/`;

/** The build wants the pattern as it stands; the template is for authors and in no bundle. */
const sources = import.meta.glob<unknown>(
  ['../../../resources/packs/*/**/*.json', '!../../../resources/packs/template/**'],
  { eager: true, import: 'default' },
);

function files(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(sources)
      .filter(([path]) => path.startsWith(FOLDER))
      .map(([path, content]) => [path.slice(FOLDER.length), content]),
  );
}

function loadBuiltInPack(): Pack {
  const loaded = loadPack(files());
  if (!loaded.ok) throw new Error(`The built-in pack is broken: ${JSON.stringify(loaded.error)}`);
  return loaded.value;
}

/** The body of law and questions that ships with the app. A broken one is a bug, so loading it throws. */
export const pack: Pack = loadBuiltInPack();

/** The built-in pack as texts, for a copy of it as a file. */
export function builtInTexts(): PackTexts {
  const texts = Object.entries(files()).map(
    ([name, content]) => [name, `${JSON.stringify(content, null, 2)}\n`] as const,
  );
  return Object.fromEntries(texts);
}
