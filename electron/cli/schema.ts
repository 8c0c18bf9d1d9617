/**
 * Entry of `node out/main/schema.js`: writes the published JSON schema of the plain assessment file, or prints
 * it with `--stdout`. Takes no other argument.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assessmentSchemaText } from './assessment-json-schema';

/** The built entry stands in `out/main/`. */
const target = resolve(import.meta.dirname, '../../resources/schema/assessment.schema.json');

const args = process.argv.slice(2);
if (args.length === 0) {
  writeFileSync(target, assessmentSchemaText());
  process.stdout.write(`${target}\n`);
} else if (args.length === 1 && args[0] === '--stdout') {
  process.stdout.write(assessmentSchemaText());
} else {
  process.stderr.write('Usage: schema [--stdout]\n');
  process.exitCode = 2;
}
