import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { thirdPartyOf } from '../../../scripts/lib/third-party.mjs';
import thirdParty from '../../../resources/third-party.json';

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string }>>;
}

describe('the list of packages of others', () => {
  it('is what the lockfile says; if not, npm run third-party', () => {
    const lockfile = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile;
    expect(thirdParty).toEqual(thirdPartyOf(lockfile));
    expect(thirdParty.map(({ license }) => license)).not.toContain('not said');
  });
});
