/** The published JSON schema of what happened, as clocks are counted from it; made from the one parser. Checks nothing itself. */
import { z } from 'zod';
import { clockFactsSchema } from '@shared/clocks/facts-schema';

const EXAMPLES = [
  {
    profile: ['sec-8k-filer', 'nydfs-covered-entity'],
    events: [
      {
        kind: 'discovery',
        at: '2026-11-20T23:10',
        zone: 'America/New_York',
        what: 'The intrusion is found.',
      },
      { kind: 'materiality-determination', at: '2026-11-23T15:00', zone: 'America/New_York' },
    ],
  },
];

/** The text of `resources/schema/clock-facts.schema.json`. The same code gives the same text. */
export function clockFactsSchemaText(): string {
  const { $schema, ...rest } = z.toJSONSchema(clockFactsSchema, { target: 'draft-2020-12', io: 'input' });
  const head = {
    $schema,
    $id: 'urn:brieflock:schema:clock-facts:1',
    title: 'What happened, for the clocks',
    description:
      'Who is bound and what is known (profile), and events with the time the clock there showed. The names are those of regimes.json of the pack; a name that means nothing is said in the coverage, never passed over.',
    examples: EXAMPLES,
  };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}
