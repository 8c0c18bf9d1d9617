/** The published JSON schemas of the files of a pack, made from the one parser. Checks nothing itself. */
import { z } from 'zod';
import { applicabilityFormsSchema, statusReferenceSchema } from '@shared/pack/schema-basics';
import {
  moduleSchema,
  optionalPackPartsSchema,
  packManifestSchema,
  packPartsSchema,
} from '@shared/pack/schema';
import { proseFileSchema } from '@shared/pack/schema-prose';

type SchemaOverride = Parameters<
  NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>
>[0];

interface SchemaSource {
  readonly schema: z.ZodType;
  readonly description: string;
}

const SOURCES: Readonly<Record<string, SchemaSource>> = {
  pack: {
    schema: packManifestSchema,
    description:
      'pack.json: name, version, day of the edition, notice, and the files of the modules in order.',
  },
  prose: {
    schema: proseFileSchema,
    description: 'prose/*.json: what documents say of the questions of one module once they are answered.',
  },
  module: { schema: moduleSchema, description: 'modules/*.json: a group of questions on one subject.' },
  authorities: {
    schema: packPartsSchema['authorities.json'],
    description: 'Sources of law and guidance, each with status, confidence and the day it was last checked.',
  },
  facets: {
    schema: packPartsSchema['facets.json'],
    description: 'Questions about the organization. Their answers decide what else applies.',
  },
  scenarios: {
    schema: packPartsSchema['scenarios.json'],
    description: 'Ways to get hurt: how likely, how bad, and which questions control them.',
  },
  clocks: {
    schema: packPartsSchema['clocks.json'],
    description: 'Reporting deadlines: what starts them, how long they run and whom they bind.',
  },
  statements: {
    schema: packPartsSchema['statements.json'],
    description: 'What the instrument does, what it does not do, and where summaries go wrong.',
  },
  decisions: {
    schema: packPartsSchema['decisions.json'],
    description: 'Choices for the board: options, preconditions and weighted factors.',
  },
  prompts: {
    schema: packPartsSchema['prompts.json'],
    description: 'What a board, a regulator or a counterparty may ask, and the questions that speak to it.',
  },
  provisions: {
    schema: optionalPackPartsSchema['provisions.json'],
    description: 'The instrument section by section in summary. Pin cites may only point here.',
  },
  timeline: {
    schema: optionalPackPartsSchema['timeline.json'],
    description: 'Deliverables the instrument asks for, with due day and last known status.',
  },
  glossary: {
    schema: optionalPackPartsSchema['glossary.json'],
    description: 'Terms, what they mean here, and whether the instrument defines them.',
  },
  changes: {
    schema: optionalPackPartsSchema['changes.json'],
    description: 'What each edition added, changed and withdrew, the newest last.',
  },
  contradictions: {
    schema: optionalPackPartsSchema['contradictions.json'],
    description: 'Answers that cannot all be right, each with the conditions under which that shows.',
  },
  issues: {
    schema: optionalPackPartsSchema['issues.json'],
    description: 'Issues of law and advice: what a memo discusses, and which questions carry it.',
  },
  duties: {
    schema: optionalPackPartsSchema['duties.json'],
    description: 'How the duties of each authority are told in short, in groups.',
  },
  statuses: {
    schema: optionalPackPartsSchema['statuses.json'],
    description: 'Legal statuses: conditions under a name, which any other condition may use.',
  },
  'clock-table': {
    schema: optionalPackPartsSchema['clock-table.json'],
    description:
      'What stands behind the deadlines: stages, rules of computation, dated states, and what no list covers.',
  },
  regimes: {
    schema: optionalPackPartsSchema['regimes.json'],
    description:
      'How incident clocks are counted: who is bound, what starts each stage, and when it is in force.',
  },
  incident: {
    schema: optionalPackPartsSchema['incident.json'],
    description:
      'What counsel is given in an incident: names, moments, first steps, what to keep, drafts of notices and exercises.',
  },
};

/** How a file names a legal status where a condition stands. The parser sees the condition itself. */
const STATUS_FORM = Object.fromEntries(
  Object.entries(z.toJSONSchema(statusReferenceSchema, { target: 'draft-2020-12', io: 'input' })).filter(
    ([name]) => name !== '$schema',
  ),
);

function withStatusForm({ zodSchema, jsonSchema }: SchemaOverride): void {
  if (!Object.is(zodSchema, applicabilityFormsSchema)) return;
  jsonSchema.oneOf?.push({ ...STATUS_FORM });
}

function schemaText(name: string, { schema, description }: SchemaSource): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    override: withStatusForm,
  });
  const head = {
    $schema,
    $id: `urn:brieflock:schema:pack:2:${name}`,
    title: `Brieflock pack, ${name}, format version 2`,
    description,
  };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}

/** The texts of `resources/schema/pack/`, by file name. The same code gives the same texts. */
export function packSchemaTexts(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SOURCES).map(([name, source]) => [`${name}.schema.json`, schemaText(name, source)]),
  );
}
