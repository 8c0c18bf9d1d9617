import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packSchemaTexts } from '../../../electron/cli/pack-json-schemas';

const FOLDER = join(import.meta.dirname, '../../../resources/schema/pack');

it('publishes exactly the schemas the parser makes', () => {
  const published = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]);
  expect(Object.fromEntries(published)).toEqual(Object.fromEntries(packSchemaTexts()));
});
