/** The published JSON schema of the plain assessment file, made from the one parser. Checks nothing itself. */
import { z } from 'zod';
import { assessmentFileSchema } from '@shared/assessment/schema';

const ID = 'urn:brieflock:schema:assessment:1';

/** What fields mean, by path; `*` stands for any entry of a list or any name. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  format: 'Marks the file as a Brieflock assessment.',
  formatVersion: 'Version of this format. A program refuses a version newer than it knows.',
  pack: 'The body of law and questions under which the answers were given.',
  'pack.id': 'Name of the pack, e.g. "us-eo-14409".',
  'pack.version': 'Version of the pack, e.g. "1.0.0".',
  assessment: 'One matter: who the organization is and what it answered.',
  'assessment.id': 'Identifies the assessment. The same id is the same matter.',
  'assessment.title': 'What the matter is called; printed on documents.',
  'assessment.createdAt': 'When the assessment was begun, in UTC.',
  'assessment.updatedAt': 'When anything in it last changed, in UTC.',
  'assessment.profile': 'Facts about the organization that decide which questions apply.',
  'assessment.profile.organisation': 'Name of the organization.',
  'assessment.profile.facets': 'Chosen option ids by facet id. A facet that is missing or empty is unknown.',
  'assessment.profile.preparedBy': 'Who prepares the file; printed on documents.',
  'assessment.profile.preparedFor': 'Whom the memo is addressed to.',
  'assessment.answers':
    'The answers given so far. An answer to a question the pack does not have is kept, and not scored.',
  'assessment.answers.*.questionId': 'The question, by its id in the pack.',
  'assessment.answers.*.packVersion': 'Version of the pack the question was read from when it was answered.',
  'assessment.answers.*.value':
    'A value, "unknown" or "not-applicable"; null while only notes or evidence exist.',
  'assessment.answers.*.note': 'Explanation that goes into documents.',
  'assessment.answers.*.privilegedNote':
    'For counsel only: goes into the privileged memo, never into the briefing.',
  'assessment.answers.*.evidence': 'Documents that show the answer to be true.',
  'assessment.answers.*.evidence.*.id': 'Identifies the piece of evidence within the assessment.',
  'assessment.answers.*.evidence.*.label': 'What the document is, e.g. "Risk committee charter, 2026".',
  'assessment.answers.*.evidence.*.location': 'Where it is kept, e.g. a document-management number.',
  'assessment.answers.*.updatedAt': 'When the answer last changed, in UTC.',
  'assessment.answers.*.updatedBy': 'Who answered; may be empty.',
};

/** Descriptions of the three forms of an answer's value, by the word in `kind`. */
const VALUE_DESCRIPTIONS: Readonly<Record<string, string>> = {
  value: 'A choice: one option id for a question with one answer, any number where several may be ticked.',
  unknown: 'Not known yet, with who will find out and by when. Scored as the whole span from worst to best.',
  'not-applicable': 'Does not apply to this organization. Counts only with a reason.',
};

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The word in `kind` of one form of an answer's value. */
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
    const description = DESCRIPTIONS[here];
    const described = isNode(field) && description !== undefined ? { description, ...field } : field;
    return [name, describe(described, here)] as const;
  });
  return Object.fromEntries(entries);
}

/** A copy of a schema in which every field and every form of an answer's value says what it means. */
function describe(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((item) => describe(item, path));
  if (!isNode(value)) return value;
  const form = VALUE_DESCRIPTIONS[kindOf(value)];
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
    $id: ID,
    title: 'Brieflock assessment, plain JSON, format version 1',
    description:
      'One assessment as Brieflock exports and imports it, and as the report command reads it. UTF-8; times in UTC.',
  };
  return `${JSON.stringify(describe({ ...head, ...rest }, ''), null, 2)}\n`;
}
