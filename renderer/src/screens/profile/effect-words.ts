import type { FacetEffect } from '@shared/assessment/facet-effects';
import { countOf, joinWords } from '@shared/base/words';
import { packIndex } from '@shared/pack/pack-index';
import { questionLabel } from '@shared/pack/schema-question';
import type { Pack } from '@shared/pack/schema';

/** As many names as a line holds; the others are counted. */
const MOST_NAMES = 3;

function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return joinWords([...names.slice(0, MOST_NAMES), ...(rest > 0 ? [`${String(rest)} more`] : [])], 'and');
}

/** What a choice switched on and off, in whole sentences: how many, and which. Empty where it switched nothing. */
export function facetEffectInWords(effect: FacetEffect, pack: Pack): string {
  const { questionsOn, questionsOff, dutiesOn, clocksOn } = effect;
  const { authorityById } = packIndex(pack);
  const authorities = [...new Set(dutiesOn.map(({ authority }) => authority))];
  const parts = [
    questionsOn.length === 0
      ? ''
      : `Switches on ${countOf(questionsOn.length, 'question')}: ${named(questionsOn.map(questionLabel))}.`,
    dutiesOn.length === 0
      ? ''
      : `Brings in ${countOf(dutiesOn.length, 'rule')}, under ${named(
          authorities.map((id) => authorityById.get(id)?.shortName ?? id),
        )}.`,
    clocksOn.length === 0 ? '' : `Starts ${countOf(clocksOn.length, 'reporting deadline')}.`,
    questionsOff.length === 0
      ? ''
      : `Switches off ${countOf(questionsOff.length, 'question')}: ${named(questionsOff.map(questionLabel))}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
