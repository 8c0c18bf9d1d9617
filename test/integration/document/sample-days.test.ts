/** The reports on the samples, on days before and after the law around them turns: none is stale, none says too much. */
import { describe, expect, it } from 'vitest';
import { htmlPage } from '@shared/document/html/page';
import { answersContent } from '../../helpers/paper';
import { buildReportModel } from '@shared/document/model';
import type { ReportModel } from '@shared/document/model-types';
import { buildDocument } from '@shared/document/pdf/build-document';
import { packAsOf } from '@shared/pack/pack-as-of';
import { lawLines } from '@shared/wording/requirement-words';
import { loadRealPack } from '../../helpers/real-pack';
import { ALL_SAMPLES, sampleFile, type Sample } from '../../helpers/samples';
import { inputOf, sampleModel } from '../../unit/document/report-fixture';

const pack = loadRealPack();
const questions = pack.modules.flatMap((module) => module.questions);
const DAYS = ['2026-11-29', '2026-12-12', '2027-01-02', '2027-06-01'] as const;
const EACH = ALL_SAMPLES.flatMap((name) => DAYS.map((day) => ({ name, day })));

function addTexts(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) addTexts(part, texts);
  }
}

function textsIn(value: unknown): readonly string[] {
  const texts: string[] = [];
  addTexts(value, texts);
  return texts;
}

function sentencesIn(value: unknown): readonly string[] {
  return textsIn(value).flatMap((text) => text.split(/(?<=[.!?])\s+(?=[A-Z“])/));
}

const sentences = new WeakMap<ReportModel, readonly string[]>();

/** What paper prints, briefing and memo alike. */
function printed(model: ReportModel): readonly string[] {
  const known = sentences.get(model);
  if (known !== undefined) return known;
  const found = (['briefing', 'memo'] as const).flatMap((kind) =>
    sentencesIn(buildDocument(kind, model, { pageSize: 'LETTER' }).content),
  );
  sentences.set(model, found);
  return found;
}

function lawOf(name: Sample, questionId: string, day: string): readonly string[] {
  const today = packAsOf(pack, day).pack;
  const question = today.modules.flatMap((module) => module.questions).find(({ id }) => id === questionId);
  if (question === undefined) throw new Error(`No question ${questionId}`);
  const { profile } = sampleFile(name).assessment;
  return lawLines(question, { pack: today, profile, addressee: 'the Company' }).map(({ text }) => text);
}

/** What may be said to impose no duty: the Order, by name, on a private company; guidance; commentary. */
const DENIED =
  /private compan|guidance; no duty|Commentary; no duty|^Executive Order 14409 imposes no duty on the Company\.$|no duty under the Order/i;

describe.each(EACH)('$name on $day', ({ name, day }) => {
  const model = sampleModel(name, day);

  it('denies a duty of the Order alone, and of nothing else', () => {
    const denied = printed(model).filter((text) => /\bno duty\b/i.test(text));
    expect(denied.filter((text) => !DENIED.test(text.trim()))).toEqual([]);
    expect(printed(model).filter((text) => /duty today|binds agencies, not you/i.test(text))).toEqual([]);
  });

  it('says of no deadline that it is to come once it runs, and of none that it runs before', () => {
    for (const clock of packAsOf(pack, day).pack.clocks) {
      const view = model.common.clocks.find(({ title }) => title === clock.title);
      if (view === undefined) continue;
      expect(view.isInForce).toBe(clock.status === 'in-force');
      expect(['Applies', 'May apply'].includes(view.applies)).toBe(clock.status === 'in-force');
    }
  });

  it('never prints a reported day of the sharing Act as a fact', () => {
    const ofTheAct = (text: string) => /\bAct\b|extension|sharing/i.test(text);
    const dated = printed(model).filter((text) => text.includes('December 11, 2026') && ofTheAct(text));
    expect(dated).not.toEqual([]);
    expect(dated.filter((text) => !/report|confirm/i.test(text))).toEqual([]);
    const named = printed(model).filter((text) =>
      /sharing Act|CISA 2015|Information Sharing Act/i.test(text),
    );
    const ended = named.filter((text) => /\b(?:has|had) (?:lapsed|expired|ended)\b/i.test(text));
    expect(ended.filter((text) => !/\breported period .*no extension is confirmed/i.test(text))).toEqual([]);
  });
});

describe('the two State acts of January 1, 2027', () => {
  const acts = /New York RAISE Act|Illinois AI Safety Measures Act/;
  const clocksOn = (name: Sample, day: string) =>
    sampleModel(name, day).common.clocks.filter(({ title }) => acts.test(title));

  it('are on their way for the frontier developer in 2026, and apply from the day they begin', () => {
    expect(clocksOn('frontier-developer', '2026-12-12').map(({ applies }) => applies)).toEqual(
      Array.from({ length: 5 }, () => 'Not in effect yet'),
    );
    expect(clocksOn('frontier-developer', '2027-01-02').map(({ applies }) => applies)).toEqual(
      Array.from({ length: 5 }, () => 'Applies'),
    );
  });

  it('bind the frontier developer in the words of its duties, and only then', () => {
    const required = (day: string) =>
      lawOf('frontier-developer', 'STA-02', day).filter((text) => text.startsWith('Required of the Company'));
    const named = (texts: readonly string[]) =>
      [/§ 22757\.13/, /RAISE/, /430 ILCS/].map((act) => texts.some((text) => act.test(text)));
    expect(named(required('2026-12-12'))).toEqual([true, false, false]);
    expect(named(required('2027-01-02'))).toEqual([true, true, true]);
  });

  it.each(['regional-bank', 'hospital-network', 'new-york-insurer'] as const)('never reach %s', (name) => {
    for (const day of DAYS) expect(clocksOn(name, day)).toEqual([]);
  });
});

describe('how long logs are kept (EVD-14)', () => {
  it.each(['regional-bank', 'new-york-insurer'] as const)('is five and three years for %s', (name) => {
    for (const day of DAYS) {
      const [rule = ''] = lawOf(name, 'EVD-14', day);
      expect(rule).toMatch(/^Required of the Company by 23 NYCRR § 500\.6\(b\): /);
      expect(rule).toMatch(/at least five years.*at least three years/);
      expect(textsIn(sampleModel(name, day)).filter((text) => text.includes(rule))).not.toEqual([]);
    }
  });

  it('weighs once: the question about searchable logs carries no duty of its own', () => {
    for (const name of ALL_SAMPLES) {
      for (const rule of lawOf(name, 'EVD-03', '2026-11-29')) expect(rule).not.toMatch(/^Required of/);
    }
    for (const name of ['regional-bank', 'new-york-insurer'] as const) {
      const [rule = ''] = lawOf(name, 'EVD-03', '2026-11-29');
      expect(rule).toMatch(/^Counted under EVD-14: 23 NYCRR § 500\.6\(b\) requires .*five years/);
    }
  });

  it('is set by no such rule for those it does not reach', () => {
    for (const name of ['hospital-network', 'federal-contractor'] as const) {
      expect(lawOf(name, 'EVD-14', '2026-11-29').filter((text) => text.includes('NYCRR'))).toEqual([]);
    }
  });
});

describe.each(ALL_SAMPLES)('the factual edition of %s', (name) => {
  const { assessment } = sampleFile(name);
  const model = buildReportModel({ ...inputOf(pack, assessment, '2026-11-29'), edition: 'factual' });
  const paper = textsIn(buildDocument('memo', model, { pageSize: 'LETTER' }).content);
  const page = htmlPage(answersContent(model), 'hash')
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll('&amp;', '&');
  const recorded = [
    ...questions.flatMap(({ text, options }) => [text, ...options.map(({ label }) => label)]),
    ...textsIn(assessment),
  ].join('\n');

  /** What a question says beyond its text and labels, unless the record says it in the same words. */
  const judged = questions.flatMap(({ why, duties, partial, options, variants, whether }) => [
    ...textsIn([
      why,
      whether,
      partial ?? [],
      variants.map((it) => [it.because, it.why ?? [], it.findings ?? {}]),
    ]),
    ...duties.map(({ requires }) => requires),
    ...options.flatMap(({ meaning, finding }) => textsIn([meaning ?? [], finding ?? []])),
  ]);
  const foreign = judged.filter((text) => !recorded.includes(text));

  it('is looked through for as much as the pack says', () => {
    expect(foreign.length).toBeGreaterThan(1000);
    const whole = textsIn(sampleModel(name, '2026-11-29')).join('\n');
    expect(foreign.filter((text) => whole.includes(text)).length).toBeGreaterThan(100);
  });

  it('holds no reason, meaning, finding or law of any question, on paper or as a page', () => {
    const words = paper.join('\n');
    expect(foreign.filter((text) => words.includes(text))).toEqual([]);
    expect(foreign.filter((text) => page.includes(text))).toEqual([]);
    for (const text of [words, page]) {
      expect(text).not.toMatch(/Required (?:of|by)|Not itself required|Needed to keep|Not required on/);
      expect(text).not.toContain('honest answer to the wrong question');
    }
  });
});
