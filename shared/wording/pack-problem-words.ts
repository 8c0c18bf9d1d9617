/** Says what is wrong with a pack, for its author. Decides nothing. */
import type { PackProblem } from '../pack/pack-problem';
import { authorityStatusInWords } from './authority-status-words';
import { packIssueInWords } from './schema-issue-words';

/** The problem in one or a few sentences, without its place. */
export function packProblemInWords({ what }: Pick<PackProblem, 'what'>): string {
  if (typeof what === 'string') return what;
  if (what.kind === 'schema') return packIssueInWords(what.issue);
  const owner = `${what.owner.charAt(0).toUpperCase()}${what.owner.slice(1)}`;
  return `${owner} is due for a fresh look. ${authorityStatusInWords(what.authority, what.asOf)}`;
}
