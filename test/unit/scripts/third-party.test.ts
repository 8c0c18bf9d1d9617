import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { thirdPartyOf } from '../../../scripts/lib/third-party.mjs';
import thirdParty from '../../../resources/third-party.json';

const lockfileSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});

describe('the list of packages of others', () => {
  it('is what the lockfile says; if not, npm run third-party', () => {
    const lockfile = lockfileSchema.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
    expect(thirdParty).toEqual(thirdPartyOf(lockfile));
    expect(thirdParty.map(({ license }) => license)).not.toContain('not said');
  });
});
