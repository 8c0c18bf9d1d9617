import { loadPack } from '@shared/pack/load-pack';
import type { Pack } from '@shared/pack/schema';

const FOLDER = '../../../resources/packs/us-eo-14409/';

const sources = import.meta.glob<unknown>('../../../resources/packs/us-eo-14409/**/*.json', {
  eager: true,
  import: 'default',
});

function loadBuiltInPack(): Pack {
  const files = Object.fromEntries(
    Object.entries(sources).map(([path, content]) => [path.slice(FOLDER.length), content]),
  );
  const loaded = loadPack(files);
  if (!loaded.ok) throw new Error(`The built-in pack is broken: ${JSON.stringify(loaded.error)}`);
  return loaded.value;
}

/** The body of law and questions that ships with the app. A broken one is a bug, so loading it throws. */
export const pack: Pack = loadBuiltInPack();
