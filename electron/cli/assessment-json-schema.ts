/** The published JSON schema of the plain assessment file, made from the one parser. Checks nothing itself. */
import { z } from 'zod';
import { ASSESSMENT_FILE_VERSION, assessmentFileSchema } from '@shared/assessment/schema';
import { FIELD_WORDS, FORM_WORDS } from '@shared/wording/field-words';

const VERSION = String(ASSESSMENT_FILE_VERSION);

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The word in `kind` of one form of a field that has several. */
function kindOf(schema: Node): string {
  const kind = isNode(schema['properties']) ? schema['properties']['kind'] : undefined;
  return isNode(kind) && typeof kind['const'] === 'string' ? kind['const'] : '';
}

/** The path of a part of the data, from that of what holds it and from the keywords that lead to it. */
function pathBelow(path: string, keyword: string): string {
  return keyword === 'items' || keyword === 'additionalProperties' ? `${path}.*` : path;
}

function describeFields(fields: Node, path: string): Node {
  const entries = Object.entries(fields).map(([name, field]) => {
    const here = path === '' ? name : `${path}.${name}`;
    const description = FIELD_WORDS[here];
    const described = isNode(field) && description !== undefined ? { description, ...field } : field;
    return [name, describe(described, here)] as const;
  });
  return Object.fromEntries(entries);
}

/** A copy of a schema in which every field and every form of one says what it means. */
function describe(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((item) => describe(item, path));
  if (!isNode(value)) return value;
  const form = FORM_WORDS[kindOf(value)];
  const entries = Object.entries(value).map(([keyword, child]) => {
    const isFields = keyword === 'properties' && isNode(child);
    return [
      keyword,
      isFields ? describeFields(child, path) : describe(child, pathBelow(path, keyword)),
    ] as const;
  });
  return { ...(form === undefined ? {} : { description: form }), ...Object.fromEntries(entries) };
}

/** The text of `resources/schema/assessment.schema.json`. The same code gives the same text. */
export function assessmentSchemaText(): string {
  const schema = z.toJSONSchema(assessmentFileSchema, { target: 'draft-2020-12', io: 'input' });
  const { $schema, ...rest } = schema;
  const head = {
    $schema,
    $id: `urn:brieflock:schema:assessment:${VERSION}`,
    title: `Brieflock assessment, plain JSON, format version ${VERSION}`,
    description:
      'One assessment as Brieflock exports and imports it, and as the report command reads it. UTF-8; times in UTC.',
  };
  return `${JSON.stringify(describe({ ...head, ...rest }, ''), null, 2)}\n`;
}
