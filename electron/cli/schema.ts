/**
 * Entry of `node out/main/schema.js`: writes the published JSON schemas of the plain assessment file, of the facts that
 * clocks are counted from and of a pack's files, or prints the first with `--stdout`. Takes no other argument.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assessmentSchemaText } from './assessment-json-schema';
import { clockFactsSchemaText } from './clock-facts-json-schema';
import { packSchemaTexts } from './pack-json-schemas';

/** The built entry stands in `out/main/`. */
const folder = resolve(import.meta.dirname, '../../resources/schema');

const args = process.argv.slice(2);
if (args.length === 0) {
  const texts = [...packSchemaTexts()].map(([name, text]) => [`pack/${name}`, text] as const);
  const own = [
    ['assessment.schema.json', assessmentSchemaText()],
    ['clock-facts.schema.json', clockFactsSchemaText()],
  ] as const;
  for (const [name, text] of [...own, ...texts]) {
    writeFileSync(resolve(folder, name), text);
    process.stdout.write(`${resolve(folder, name)}\n`);
  }
} else if (args.length === 1 && args[0] === '--stdout') {
  process.stdout.write(assessmentSchemaText());
} else {
  process.stderr.write('Usage: schema [--stdout]\n');
  process.exitCode = 2;
}
