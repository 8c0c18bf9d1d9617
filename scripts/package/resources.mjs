/** What stands beside the archive. */

/** What stands beside the archive, where main reads it: fonts, packs, samples. */
export const RESOURCES = [
  { from: 'resources/fonts', to: 'fonts' },
  { from: 'resources/packs', to: 'packs' },
  { from: 'resources/samples', to: 'samples' },
];
