/** The built-in pack and the samples, read from disk, and the outline of the order they are checked against. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assessmentFileSchema, type AssessmentFile } from '@shared/assessment/schema';
import { loadPack } from '@shared/pack/load-pack';
import { incidentPartsOf } from '@shared/pack/places';
import type { AuthorityRef, Pack, Question } from '@shared/pack/schema';

const RESOURCES = join(import.meta.dirname, '../../../resources');
const PACK_DIR = join(RESOURCES, 'packs/us-eo-14409');
const SAMPLES_DIR = join(RESOURCES, 'samples');

/** Every place in Executive Order 14409 that a pin cite may name, as its text numbers them. */
export const ORDER_SECTIONS: readonly string[] = [
  '1',
  ...['2', '2(a)', '2(b)', '2(c)', '2(c)(i)', '2(c)(ii)', '2(c)(iii)', '2(d)', '2(e)', '2(f)'],
  ...['3', '3(a)', '3(b)', '3(b)(i)', '3(b)(ii)', '3(b)(iii)', '3(c)'],
  '4',
  ...['5', '5(a)', '5(a)(i)', '5(a)(ii)', '5(b)', '5(c)', '5(d)'],
];

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function readPack(): Pack {
  const names = readdirSync(PACK_DIR, { recursive: true, encoding: 'utf8' });
  const files = Object.fromEntries(
    names
      .filter((name) => name.endsWith('.json'))
      .map((name): [string, unknown] => [name.replaceAll('\\', '/'), readJson(join(PACK_DIR, name))]),
  );
  const loaded = loadPack(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
  return loaded.value;
}

/** The built-in pack; importing this file fails with the problems if it does not load. */
export const pack = readPack();

/** All questions of the pack, in reading order. */
export const questions: readonly Question[] = pack.modules.flatMap((module) => module.questions);

/** The samples by file name, parsed by the schema that also guards imports. */
export const samples: readonly { readonly name: string; readonly file: AssessmentFile }[] = readdirSync(
  SAMPLES_DIR,
)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => ({ name, file: assessmentFileSchema.parse(readJson(join(SAMPLES_DIR, name))) }));

/** A place in the pack that cites law: its authorities and all words it says about them. */
export interface Citing {
  readonly place: string;
  readonly refs: readonly AuthorityRef[];
  readonly words: string;
}

/** The duties of the questions: what each requires is printed beside its own mark of confidence. */
export const citedByDuties: readonly Citing[] = questions.flatMap((question) =>
  question.duties.map(({ authority, pin, requires }) => ({
    place: `duty of ${question.id}`,
    refs: [{ authority, pin }],
    words: requires,
  })),
);

/** What the parts of the incident guide that cite law say, by the ids of those parts. */
const incidentWords = new Map(
  [
    ['firstHour', pack.incident?.firstHour ?? []] as const,
    ['preservation', pack.incident?.preservation ?? []] as const,
    ['privilege.items', pack.incident?.privilege.items ?? []] as const,
    ...(pack.incident?.tableTops ?? []).map(
      ({ injects }, at) => [`tableTops.${String(at)}.injects`, injects] as const,
    ),
  ].flatMap(([list, parts]) =>
    parts.map((part): [string, string] => [
      `${list}.${part.id}`,
      'good' in part ? [part.title, part.ask, ...part.good].join(' ') : `${part.title}. ${part.why}`,
    ]),
  ),
);

/** Everything else in the pack that cites an authority. */
export const citing: readonly Citing[] = [
  ...pack.facets.map((facet) => ({
    place: `facet ${facet.id}`,
    refs: facet.authorities,
    words: `${facet.question} ${facet.help}`,
  })),
  ...questions.map((question) => ({
    place: question.id,
    refs: question.authorities,
    words: `${question.text} ${question.why}`,
  })),
  ...pack.scenarios.map((scenario) => ({
    place: `scenario ${scenario.id}`,
    refs: scenario.authorities,
    words: `${scenario.title} ${scenario.summary}`,
  })),
  ...pack.clocks.map((clock) => ({
    place: `clock ${clock.id}`,
    refs: clock.authorities,
    words: `${clock.title} ${clock.trigger} ${clock.binds}`,
  })),
  ...pack.statements.map((statement) => ({
    place: `statement ${statement.id}`,
    refs: statement.authorities,
    words: statement.text,
  })),
  ...pack.decisions.map((decision) => ({
    place: `decision ${decision.id}`,
    refs: decision.authorities,
    words: decision.ask,
  })),
  ...pack.decisions.flatMap((decision) =>
    decision.factors.map((factor) => ({
      place: `factor ${factor.id}`,
      refs: factor.authorities,
      words: `${factor.title} ${factor.why}`,
    })),
  ),
  ...incidentPartsOf(pack).map(({ part: { id, authorities }, owner }) => ({
    place: `${owner} (${id})`,
    refs: authorities,
    words: incidentWords.get(id) ?? '',
  })),
  ...pack.timeline.map(({ id, authority, pin, status, authorities }) => ({
    place: `milestone ${id}`,
    refs: [{ authority, pin }, ...authorities],
    words: status,
  })),
  ...pack.glossary.map((term) => ({
    place: `term ${term.id}`,
    refs: term.authorities,
    words: term.meaning,
  })),
];
