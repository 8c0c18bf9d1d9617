/** A small, strict reader of calendars (RFC 5545): refuses what the rules forbid, so that a test fails on it. */

export interface ReadProperty {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

export type ReadEvent = ReadonlyMap<string, ReadProperty>;

export interface ReadCalendar {
  readonly properties: ReadonlyMap<string, ReadProperty>;
  readonly events: readonly ReadEvent[];
}

const MAX_OCTETS = 75;
const ONCE = ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'DESCRIPTION', 'CLASS', 'TRANSP'];

function refuse(why: string): never {
  throw new Error(`No calendar: ${why}`);
}

/** Lines as they were before folding. Every line must end in CR LF and hold at most 75 octets of whole characters. */
function unfolded(bytes: Uint8Array): readonly string[] {
  const octets = Buffer.from(bytes).toString('latin1');
  if (!octets.endsWith('\r\n')) refuse('the last line does not end');
  const lines = octets.slice(0, -2).split('\r\n');
  if (lines.some((line) => /[\r\n]/.test(line))) refuse('a bare line break');
  for (const line of lines) {
    if (line.length > MAX_OCTETS) refuse(`a line of ${String(line.length)} octets`);
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
  }
  return Buffer.from(octets.replaceAll('\r\n ', ''), 'latin1').toString('utf8').slice(0, -2).split('\r\n');
}

function parseLine(line: string): ReadProperty {
  const match = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^":;,]+)*):(.*)$/u.exec(line);
  if (match === null) return refuse(`not a content line: ${line.slice(0, 40)}`);
  const [, name = '', parameters = '', value = ''] = match;
  return { name, parameters, value };
}

/** The text of a value; refuses a comma, semicolon or backslash that is not escaped. */
export function textOf(property: ReadProperty | undefined): string {
  if (property === undefined) return refuse('a property is missing');
  if (/(?:^|[^\\])(?:\\\\)*[;,]/.test(property.value)) refuse(`not escaped in ${property.name}`);
  return property.value.replace(/\\(.?)/gu, (_, escaped: string) => {
    if (escaped === 'n' || escaped === 'N') return '\n';
    return /^[\\;,]$/.test(escaped) ? escaped : refuse(`a lone backslash in ${property.name}`);
  });
}

interface Growing {
  readonly properties: Map<string, ReadProperty>;
  readonly events: Map<string, ReadProperty>[];
  readonly open: string[];
}

function add(properties: Map<string, ReadProperty> | undefined, property: ReadProperty): void {
  if (properties === undefined) return refuse('a line outside the calendar');
  if (properties.has(property.name)) refuse(`${property.name} twice`);
  properties.set(property.name, property);
}

function begin({ open, events }: Growing, name: string): void {
  if (name !== (['VCALENDAR', 'VEVENT'] as const)[open.length]) refuse(`begins ${name}`);
  open.push(name);
  if (name === 'VEVENT') events.push(new Map());
}

function step(growing: Growing, line: ReadProperty): void {
  const { open, properties, events } = growing;
  if (line.name === 'BEGIN') begin(growing, line.value);
  else if (line.name !== 'END') add([undefined, properties, events.at(-1)][open.length], line);
  else if (open.pop() !== line.value) refuse(`ends ${line.value}`);
}

/** Reads a calendar, or throws what is wrong with it. */
export function readCalendar(bytes: Uint8Array): ReadCalendar {
  const growing: Growing = { properties: new Map(), events: [], open: [] };
  for (const line of unfolded(bytes)) step(growing, parseLine(line));
  const { properties, events, open } = growing;
  if (open.length > 0) refuse('it does not end');
  if (properties.get('VERSION')?.value !== '2.0') refuse('not version 2.0');
  if (!properties.has('PRODID')) refuse('no PRODID');
  for (const event of events) for (const name of ONCE) if (!event.has(name)) refuse(`no ${name}`);
  return { properties, events };
}
