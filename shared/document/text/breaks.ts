/** What stands between the parts of a paper, whatever order they are in: its contents, the end of a page. */
import type { Block } from '../blocks/block-types';
import type { Paper } from './unit';

type Parts = Pick<Paper, 'parts'>;
type After = Readonly<Record<string, readonly Block[]>>;

/** How many parts a reader meets before the contents. */
const BEFORE_CONTENTS = 2;

/** The contents follow the two parts that stand first. */
export function contentsIn({ parts }: Parts): After {
  const heads = parts.flatMap(({ level }, index) => (level === 1 ? [index] : []));
  const next = heads[BEFORE_CONTENTS] ?? parts.length;
  const last = parts[next - 1];
  return last === undefined ? {} : { [last.id]: [{ kind: 'contents' }] };
}

const PICTURE = 'briefing/picture';

/** Page one ends with the picture, unless nothing follows it. */
export function pageOneEndsIn({ parts }: Parts): After {
  return parts.at(-1)?.id === PICTURE ? {} : { [PICTURE]: [{ kind: 'page-break' }] };
}
