/** The breach laws of the States as regimes: residents, regulator, owner of the data and consumer reporting agencies. */
import type { ClockTable } from '../pack/schema';
import type { Regime, Regimes, RegimeStage } from '../pack/schema-regime';
import type { StageContext } from './place';

/** The entry of `clock-table.json` that all of them are. */
export const STATE_CLOCK = 'state-breach';

/** The law of one State, ready to be read. */
export interface StateClock {
  readonly code: string;
  readonly name: string;
  readonly regime: Regime;
  readonly authority: StageContext['authority'];
}

type StateRow = Regimes['states'][number];

/** All States are one clock: their stages are told apart by the State. */
function stageIn(code: string, id: string): string {
  return `${code.toLowerCase()}-${id}`;
}

function residentsStage({ code, days, starts, impliedBy, roll, note }: StateRow, name: string): RegimeStage {
  return {
    id: stageIn(code, 'residents'),
    title: `Notice to residents of ${name}`,
    starts,
    ...(impliedBy === undefined ? {} : { impliedBy }),
    reading: 'arguable',
    count:
      days === null
        ? { kind: 'no-number', words: 'without unreasonable delay' }
        : { kind: 'days', unit: 'calendar-days', value: days, roll: roll ?? 'none' },
    ...(note === undefined ? {} : { note }),
  };
}

/** The laws of the States that a pack counts. */
export function stateClocks(
  { states, statesForce, statesAssume }: Regimes,
  table: ClockTable | null,
): readonly StateClock[] {
  return states.map((state) => {
    const row = table?.states.find(({ code }) => code === state.code);
    const name = row?.name ?? state.code;
    const more = state.more.map((stage) => ({
      ...stage,
      id: stageIn(state.code, stage.id),
      title: `${name}: ${stage.title}`,
    }));
    return {
      code: state.code,
      name,
      authority: {
        clock: STATE_CLOCK,
        authority: row?.cite ?? state.code,
        confidence: row?.residentsConfidence ?? 'verify',
      },
      regime: {
        clock: STATE_CLOCK,
        tokens: [`${state.code.toLowerCase()}-residents`],
        residentsOf: state.code,
        zone: 'event',
        force: statesForce,
        ...(statesAssume === undefined ? {} : { assumes: statesAssume }),
        stages: [residentsStage(state, name), ...more],
      },
    };
  });
}
