/** Lists the texts inside data of any shape. Pure. */
import type { Pack } from '../../pack/schema';
import type { Edition } from '../../wording/edition';

/** Every text in a value, in the order it stands there. Bytes are no text. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The texts of a pack that an edition may show. Facts are questions, choices and sources, never a judgment. */
export function packTextsFor(edition: Edition, pack: Pack): readonly string[] {
  if (edition !== 'factual') return textsIn(pack);
  const { manifest, facets, authorities, modules } = pack;
  const questions = modules.map(({ title, questions: asked }) => ({
    title,
    asked: asked.map(({ id, text, options }) => ({ id, text, options })),
  }));
  return textsIn({ manifest, facets, authorities, questions });
}
