import type { MatterRecord } from '@shared/assessment/schema';
import type { Logo } from '@shared/assessment/schema-hand';

/** What the form of the matter holds. */
export interface MatterValues {
  readonly body: string;
  readonly nextMeetingOn: string;
  readonly litigation: MatterRecord['litigation']['state'];
  readonly since: string;
  readonly description: string;
  readonly name: string;
  /** One line each. */
  readonly address: string;
  readonly logo: Logo | null;
  readonly conclusion: string;
  /** What the form does not ask and must not lose. */
  readonly outlines: MatterRecord['outlines'];
}

const MOST_LINES = 6;

const EMPTY: MatterValues = {
  body: '',
  nextMeetingOn: '',
  litigation: 'not-recorded',
  since: '',
  description: '',
  name: '',
  address: '',
  logo: null,
  conclusion: '',
  outlines: undefined,
};

/** What the form starts from. */
export function toMatterValues(matter: MatterRecord | null): MatterValues {
  if (matter === null) return EMPTY;
  const { body, nextMeetingOn, litigation, letterhead, conclusion, outlines } = matter;
  return {
    body,
    nextMeetingOn: nextMeetingOn ?? '',
    litigation: litigation.state,
    since: litigation.since ?? '',
    description: litigation.description,
    name: letterhead.name,
    address: letterhead.address.join('\n'),
    logo: letterhead.logo ?? null,
    conclusion,
    outlines,
  };
}

/** The matter the form holds. */
export function toMatter(
  values: MatterValues,
  stamp: Pick<MatterRecord, 'updatedAt' | 'updatedBy'>,
): MatterRecord {
  const { body, nextMeetingOn, litigation, since, description, name, address, logo, conclusion, outlines } =
    values;
  const lines = address.split('\n').slice(0, MOST_LINES);
  return {
    body,
    nextMeetingOn: nextMeetingOn === '' ? null : nextMeetingOn,
    litigation: { state: litigation, since: since === '' ? null : since, description },
    letterhead: { name, address: address === '' ? [] : lines, ...(logo === null ? {} : { logo }) },
    conclusion,
    ...(outlines === undefined ? {} : { outlines }),
    ...stamp,
  };
}
