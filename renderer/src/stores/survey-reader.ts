/** Reads all assessments one after another, the last changed first, and again whichever has changed. */
import { compilePack } from '@shared/scoring/compiled-pack';
import { keyFiguresOf } from '@shared/scoring/score';
import { packIndex } from '@shared/pack/pack-index';
import type { Answer } from '@shared/assessment/schema';
import type { Pack } from '@shared/pack/schema';
import { caresOf } from '@shared/portfolio/cares';
import { indexAssessment, KnownTexts } from '@shared/portfolio/search-assessments';
import { incidentsIn } from '@shared/incident/read-incident';
import { findPack } from '@renderer/data/installed-packs';
import { listAssessments, type AssessmentSummary } from '@renderer/data/queries';
import { readApart, slices, type GiveWay } from '@renderer/data/read-apart';
import type { Repository } from '@renderer/data/repository/repository';
import { packToday } from './current-pack';
import { useSurvey, type Surveyed } from './survey';

/** Who is typing is left alone until a while after the last save. */
const PAUSE_MS = 700;
/** What was read is shown in lots: a screen that is drawn anew for each would do nothing else. */
const SHOWN_EVERY_MS = 150;

function choiceWordsIn(pack: Pack | null): (answer: Answer) => string {
  if (pack === null) return () => '';
  const { questionById } = packIndex(pack);
  return ({ questionId, value }) => {
    if (value?.kind !== 'value') return '';
    const options = questionById.get(questionId)?.options ?? [];
    return options.flatMap(({ id, label }) => (value.optionIds.includes(id) ? [label] : [])).join('; ');
  };
}

interface Reading {
  readonly repository: Repository;
  readonly known: KnownTexts;
  readonly giveWay: GiveWay;
}

async function survey(
  summary: AssessmentSummary,
  { repository, known, giveWay }: Reading,
): Promise<Surveyed | null> {
  const read = await readApart(repository, summary.id, giveWay);
  if (read === null) return null;
  const { assessment, header, rev } = read;
  const found = findPack(header.pack);
  const pack = found === null ? null : packToday(found.pack).pack;
  if (pack !== null) compilePack(pack);
  await giveWay();
  const searched = indexAssessment(assessment, { choiceWords: choiceWordsIn(pack), known });
  await giveWay();
  return {
    summary: { ...summary, rev },
    figures: pack === null ? null : keyFiguresOf(pack, assessment),
    cares: caresOf(assessment, pack),
    incidents: incidentsIn(assessment.incidents).map(({ id, title }) => ({ id, title })),
    searched,
  };
}

/** The assessments that were not read yet as they stand. */
function toRead(
  list: readonly AssessmentSummary[],
  byId: ReadonlyMap<string, Surveyed>,
): readonly AssessmentSummary[] {
  return list.filter(({ id, rev, unreadable }) => !unreadable && byId.get(id)?.summary.rev !== rev);
}

class Survey {
  #list: readonly AssessmentSummary[] = [];
  #byId = new Map<string, Surveyed>();
  #isReading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shownAt = 0;
  readonly #reading: Reading;

  constructor(
    repository: Repository,
    private readonly stop: AbortSignal,
  ) {
    this.#reading = { repository, known: new KnownTexts(), giveWay: slices() };
  }

  /** What there is now. What is gone is forgotten at once. */
  readonly take = (list: readonly AssessmentSummary[]): void => {
    if (this.stop.aborted) return;
    const isFirst = this.#list.length === 0;
    this.#list = list;
    const here = new Set(list.map(({ id }) => id));
    this.#byId = new Map([...this.#byId].filter(([id]) => here.has(id)));
    this.#show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#readAll(), isFirst ? 0 : PAUSE_MS);
  };

  #show(): void {
    if (this.stop.aborted) return;
    this.#shownAt = performance.now();
    const missing = toRead(this.#list, this.#byId).length;
    const total = this.#list.length;
    useSurvey.setState({
      byId: new Map(this.#byId),
      total,
      read: total - missing,
      isReading: this.#isReading,
    });
  }

  async #readAll(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    // One that changes while it is read is read again; one that cannot be read is passed over until it changes.
    const tried = new Set<string>();
    for (;;) {
      const next = toRead(this.#list, this.#byId).find(({ id, rev }) => !tried.has(`${id} ${rev}`));
      if (next === undefined || this.stop.aborted) break;
      tried.add(`${next.id} ${next.rev}`);
      const read = await survey(next, this.#reading).catch(() => null);
      if (read !== null) this.#byId.set(next.id, read);
      if (performance.now() - this.#shownAt > SHOWN_EVERY_MS) this.#show();
    }
    this.#isReading = false;
    this.#show();
  }
}

/** Reads them all, and follows every change until it is told to stop. */
export function followAll(repository: Repository, stop: AbortSignal): void {
  if (stop.aborted) return;
  const { take } = new Survey(repository, stop);
  const end = repository.watch(() => listAssessments(repository), take);
  stop.addEventListener('abort', end, { once: true });
}
