import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { packSchemaTexts } from '../../../electron/cli/pack-json-schemas';

const RESOURCES = join(import.meta.dirname, '../../../resources');
const FOLDER = join(RESOURCES, 'schema/pack');
const TEMPLATE = join(RESOURCES, 'packs/template');

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

function published(name: string) {
  const text = readFileSync(join(FOLDER, `${name}.schema.json`), 'utf8');
  return z.fromJSONSchema(z.custom<JsonSchema>().parse(JSON.parse(text)));
}

function templateFile(file: string): unknown {
  return JSON.parse(readFileSync(join(TEMPLATE, file), 'utf8'));
}

describe('the published schemas of a pack', () => {
  it('are exactly those the parser makes', () => {
    const texts = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]);
    expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(packSchemaTexts()));
  });

  const files = readdirSync(TEMPLATE).filter((file) => file.endsWith('.json'));

  it.each(files)('accept %s of the template, legal statuses by name included', (file) => {
    const { error } = published(file.replace('.json', '')).safeParse(templateFile(file));
    expect(error?.issues ?? []).toEqual([]);
  });

  it('accept its questions, and no field they do not have', () => {
    const module = z.looseObject({}).parse(templateFile('modules/incidents.json'));
    expect(published('module').safeParse(module).error?.issues ?? []).toEqual([]);
    expect(published('module').safeParse({ ...module, headline: 'x' }).success).toBe(false);
  });
});
