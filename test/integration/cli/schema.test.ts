import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { assessmentSchemaText } from '../../../electron/cli/assessment-json-schema';
import { anyFile } from '../../unit/exchange/sample';

/** Room for a busy computer; alone, each test takes a second or two at most. */
vi.setConfig({ testTimeout: 60_000 });

const RESOURCES = join(import.meta.dirname, '../../../resources');
const PUBLISHED = join(RESOURCES, 'schema/assessment.schema.json');

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
}

/** Fields that say nothing about themselves, by path; the forms of a value are described as a whole. */
function undescribed(node: Node, path: string): string[] {
  const fields = Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const here = field.description === undefined ? [`${path}/${name}`] : [];
    return [...here, ...undescribed(field, `${path}/${name}`)];
  });
  const forms = [...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  const nested = forms.flatMap((form) => (form.description === undefined ? undescribed(form, path) : []));
  return [...fields, ...(node.items === undefined ? [] : undescribed(node.items, `${path}/*`)), ...nested];
}

describe('the published schema of the plain assessment file', () => {
  it('is the one the code makes', () => {
    expect(existsSync(PUBLISHED)).toBe(true);
    expect(readFileSync(PUBLISHED, 'utf8')).toBe(assessmentSchemaText());
  });

  it('carries an id, a title and a description of every field', () => {
    const schema = z.custom<Node>().parse(JSON.parse(assessmentSchemaText()));
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:brieflock:schema:assessment:6',
      title: 'Brieflock assessment, plain JSON, format version 6',
    });
    expect(undescribed(schema, '')).toEqual([]);
  });

  it('accepts the samples and whatever the program accepts, and refuses what it refuses', () => {
    const published = z.fromJSONSchema(
      z.custom<JsonSchema>().parse(JSON.parse(readFileSync(PUBLISHED, 'utf8'))),
    );
    const samples = readdirSync(join(RESOURCES, 'samples')).filter((name) => name.endsWith('.json'));
    expect(samples.length).toBeGreaterThan(0);
    for (const name of samples) {
      const sample: unknown = JSON.parse(readFileSync(join(RESOURCES, 'samples', name), 'utf8'));
      expect(published.safeParse(sample).success, name).toBe(true);
    }
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(published.safeParse(file).success).toBe(true);
        expect(published.safeParse({ ...file, formatVersion: 1 }).success).toBe(false);
        expect(published.safeParse({ ...file, extra: true }).success).toBe(false);
        expect(published.safeParse({ ...file, assessment: { ...file.assessment, title: '' } }).success).toBe(
          false,
        );
      }),
      { numRuns: 50 },
    );
  });
});
