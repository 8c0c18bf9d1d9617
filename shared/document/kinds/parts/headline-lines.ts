/** The names of what law requires and what it does not, in shape, words and weight: color is never needed. */
import { headlineOf } from '../../../scoring/readiness';
import type { Requirement } from '../../../scoring/requirement';
import { HEADLINE_WORDS } from '../../../wording/headline-words';
import { REQUIREMENT_WORDS } from '../../../wording/requirement-words';
import type { HeadlineId } from '../../../pack/schema';
import type { Block } from '../../blocks/block-types';
import { paragraph } from '../../blocks/build';

/** The name of a group of rows. */
export function headlineGroupText(headline: HeadlineId): string {
  const { mark, group } = HEADLINE_WORDS[headline];
  return `${mark} ${group}`;
}

/** The tag of a group of rows, on a line of its own and kept with them. */
export function headlineLine(headline: HeadlineId, addition = ''): Block {
  const style = headline === 'legal-exposure' ? 'binding-group' : 'voluntary-group';
  return paragraph(`${headlineGroupText(headline)}${addition}`, style, { keepsWithNext: true });
}

/** Whether law requires the practice of one answer. */
export function requirementTag(requirement: Requirement): Block {
  const headline = headlineOf(requirement);
  const style = headline === 'legal-exposure' ? 'binding-tag' : 'voluntary-tag';
  return paragraph(`${HEADLINE_WORDS[headline].mark} ${REQUIREMENT_WORDS[requirement]}`, style);
}
