/** How a paper of an incident begins. An exercise says so before anything else. */
import { joinWords } from '../../base/words';
import type { Block } from '../blocks/block-types';
import { paragraph, words } from '../blocks/build';
import type { IncidentContext } from './incident-context';

/** Said where a side was not set: what is told of sides is then not told. */
const NO_SIDE = 'Side not set';

/** The sides in the words of the guide. */
export function sidesInWords({ incident, names }: IncidentContext): string {
  return incident.sides.length === 0 ? NO_SIDE : joinWords(incident.sides.map(names.side), 'and');
}

/** That it is an exercise; nothing for what is real. */
export function exerciseBlocks({ incident, guide }: IncidentContext): readonly Block[] {
  if (incident.exercise === null) return [];
  const { tableTop } = incident.exercise;
  const title = guide.tableTops.find(({ id }) => id === tableTop)?.title;
  return [
    {
      kind: 'box',
      blocks: [
        paragraph([
          words('EXERCISE. ', 'warning'),
          words(
            `Nothing in it happened and nothing is to be filed.${title === undefined ? '' : ` Table-top: ${title}.`}`,
          ),
        ]),
      ],
    },
  ];
}

/**
 * What the paper speaks of and when it was read.
 *
 * @param fit - makes a name fit where room is short
 */
export function incidentHead(
  context: IncidentContext,
  fit: (name: string) => string = (name) => name,
): readonly Block[] {
  const { incident, company, now } = context;
  return [
    ...exerciseBlocks(context),
    paragraph(
      [words(fit(incident.title), 'strong'), words(` · ${fit(company)} · ${sidesInWords(context)}`)],
      'lead',
    ),
    paragraph(
      `As of ${now}. Times are those of the record; a time that is not on record starts nothing.`,
      'caption',
    ),
  ];
}
