/** The words on charts that more than one of them has, and their lines for readers who do not see the picture. */
import type { Range } from '../base/range';
import { RISK_MATRIX } from '../scoring/sp800-30';
import type { LevelRange } from '../scoring/types';
import { levelName, levelRangeName, rangeInWords } from './format';
import { HEADLINE_WORDS } from './headline-words';

/** What the two risk maps of a pair show. */
export const RISK_MAP_TITLES = { before: 'Before controls', after: 'With the answers given' } as const;

/** Said where a risk map has nothing to show. */
export const NO_SCENARIO = 'No scenario applies.';

interface RiskPlace {
  readonly likelihood: LevelRange;
  readonly impact: LevelRange;
}

interface NumberedScenario {
  readonly number: number;
  readonly title: string;
}

function worstCase({ likelihood, impact }: RiskPlace): string {
  return levelName(RISK_MATRIX[likelihood.high][impact.high]);
}

function placeInWords(place: RiskPlace): string {
  const [likelihood, impact, worst] = [
    levelRangeName(place.likelihood),
    levelRangeName(place.impact),
    worstCase(place),
  ].map((name) => name.toLowerCase());
  return `likelihood ${likelihood ?? ''}, impact ${impact ?? ''}, worst case ${worst ?? ''}`;
}

/** The same before controls and with the answers given; once where both are alike. */
export function movedRiskInWords(
  { number, title }: NumberedScenario,
  before: RiskPlace,
  after: RiskPlace,
): string {
  const [was, is] = [placeInWords(before), placeInWords(after)];
  const words =
    was === is
      ? `before controls and with the answers given ${is}`
      : `before controls ${was}; with the answers given ${is}`;
  return `${String(number)}. ${title}: ${words}.`;
}

/** The two headlines at one time. */
export interface HeadlinesThen {
  /** "1", "2" … or "now". */
  readonly name: string;
  /** E.g. "Nov 3, 2026". */
  readonly day: string;
  /** `null`: not scored. */
  readonly legalExposure: Range | null;
  readonly positionReadiness: Range | null;
}

/** "2 (Nov 3, 2026): legal exposure between 41 and 66 of 100, position readiness 30 of 100." */
export function headlinesThenInWords({ name, day, legalExposure, positionReadiness }: HeadlinesThen): string {
  const figure = (title: string, range: Range | null) =>
    `${title.toLowerCase()} ${range === null ? 'not scored' : `${rangeInWords(range)} of 100`}`;
  const both = [
    figure(HEADLINE_WORDS['legal-exposure'].title, legalExposure),
    figure(HEADLINE_WORDS['position-readiness'].title, positionReadiness),
  ];
  return `${name} (${day}): ${both.join(', ')}.`;
}
