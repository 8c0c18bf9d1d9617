/** The deck on every sample and on any record: how many slides, what a title is, what each sentence rests on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '@shared/assessment/schema';
import type { Slide } from '@shared/document/slides/slide-types';
import { contextOf, type ReportContext } from '@shared/document/parts/context';
import { deckPaper, deckSlides } from '@shared/document/text/deck/deck-paper';
import type { DeckSlide } from '@shared/document/text/deck/deck-types';
import { shownOn } from '@shared/document/text/deck/notes';
import { handedBriefing } from '@shared/document/text/handed-papers';
import { countWords, wordsInSentences, type Sentence } from '@shared/document/text/sentence';
import type { Paper } from '@shared/document/text/unit';
import { buildAction, buildMatter, buildParagraph } from '../../helpers/record-builders';
import { reportContext, samplePapers, sentencesIn, unitsOf } from '../../helpers/papers';
import { anyRealAssessment, loadRealPack } from '../../helpers/real-pack';
import { ALL_SAMPLES, sampleFile } from '../../helpers/samples';

const DAY = '2026-11-29';
const pack = loadRealPack();

interface Made {
  readonly context: ReportContext;
  readonly briefing: Paper;
  readonly deck: readonly DeckSlide[];
  readonly slides: readonly Slide[];
}

function madeIn(context: ReportContext): Made {
  const briefing = handedBriefing(context).paper;
  return { context, briefing, deck: deckPaper(context, briefing), slides: deckSlides(context, briefing) };
}

function deckOf(assessment: Assessment, day = DAY): Made {
  return madeIn(reportContext(pack, assessment, day));
}

const inlineText = (inlines: readonly { readonly kind: string; readonly text?: string }[]) =>
  inlines.map(({ text = '' }) => text).join('');

const titleText = ({ title }: Slide) => inlineText(title);
const notesText = ({ notes }: Slide) => notes.map(({ inlines }) => inlineText(inlines)).join('\n');

/** A verb that says something of the subject, as our titles have them. */
const VERB =
  /\b(?:is|are|was|has|have|needs?|require[sd]?|puts?|fell|rose|widened|narrowed|moves?|moved|allows?|applies|apply|reaches|binds?|adopt|stays?|stayed|differs|changed|closed|came|were|lies)\b/i;

function titleFaults(text: string): readonly string[] {
  return [
    ...(/^[\p{Lu}\p{N}“‡]/u.test(text) ? [] : [`no capital: ${text}`]),
    ...(/[.?!]$/.test(text) ? [] : [`no end: ${text}`]),
    ...(VERB.test(text) ? [] : [`no verb: ${text}`]),
    ...(countWords(text) <= 45 ? [] : [`too long: ${text}`]),
  ];
}

/** Words beside title, table and chart. */
function wordsBeside({ units }: DeckSlide): number {
  return units.reduce((sum, unit) => {
    if (unit.kind === 'list') return sum + wordsInSentences(unit.items.flatMap(({ sentences }) => sentences));
    return unit.kind === 'paragraph' && unit.style !== 'note' && unit.style !== 'resolution'
      ? sum + wordsInSentences(unit.sentences)
      : sum;
  }, 0);
}

/** Slides whose exhibit is their text, and those that must tell what no paper may be silent on. */
const MOST_WORDS: Readonly<Record<string, number>> = {
  'deck/answer': 125,
  'deck/ask': 125,
  'deck/knowledge': 85,
  'deck/positions': 85,
};

function lost({ briefing, slides, deck }: Made): readonly string[] {
  const shown = new Set<Sentence>(deck.flatMap(shownOn));
  const noted = slides.map(notesText).join('\n');
  return sentencesIn(briefing)
    .filter((each) => !shown.has(each) && !noted.includes(each.text))
    .map(({ text }) => text);
}

describe.each(ALL_SAMPLES)('the deck of %s', (sample) => {
  const made = madeIn(samplePapers(sample, DAY).context);

  it('has five to eight slides, each a whole sentence with what bears it out', () => {
    expect(made.slides.length).toBeGreaterThanOrEqual(5);
    expect(made.slides.length).toBeLessThanOrEqual(8);
    expect(made.slides.flatMap((slide) => titleFaults(titleText(slide)))).toEqual([]);
    expect(made.slides.filter(({ blocks }) => blocks.length === 0).map(titleText)).toEqual([]);
    expect(new Set(made.slides.map(({ id }) => id)).size).toBe(made.slides.length);
  });

  it('has a native table or chart on most slides', () => {
    const exhibits = made.slides.filter(({ blocks }) =>
      blocks.some(({ kind }) => kind === 'table' || kind === 'figure'),
    );
    expect(exhibits.length).toBeGreaterThanOrEqual(made.slides.length - 2);
    expect(made.slides.flatMap(({ blocks }) => blocks).some(({ kind }) => kind === 'figure')).toBe(true);
  });

  it('keeps to the words a wall holds', () => {
    for (const slide of made.deck) {
      expect(wordsBeside(slide), slide.id).toBeLessThanOrEqual(MOST_WORDS[slide.id] ?? 45);
    }
  });

  it('says what each sentence on a slide rests on, in its notes', () => {
    for (const [index, slide] of made.deck.entries()) {
      const notes = notesText(made.slides[index] ?? { id: '', title: [], blocks: [], notes: [] });
      const untold = shownOn(slide).filter(({ text }) => !notes.includes(text.replace(/\.$/, '')));
      expect(untold.map(({ text }) => text)).toEqual([]);
      expect(shownOn(slide).every(({ trace }) => trace.length > 0)).toBe(true);
      const lines = notes
        .split('\n')
        .filter((line) => !/^(?:What each|Further)|more from the briefing$/.test(line));
      expect(lines.filter((line) => !/\[.+\]$/.test(line))).toEqual([]);
    }
  });

  it('loses no sentence of the briefing', () => {
    expect(lost(made)).toEqual([]);
  });

  it('is the same for the same record', () => {
    expect(madeIn(samplePapers(sample, DAY).context).slides).toEqual(made.slides);
  });
});

describe('the sentences of a deck', () => {
  it('are those of the briefing wherever it has one for the fact', () => {
    const { deck, briefing } = madeIn(samplePapers('regional-bank', DAY).context);
    const known = new Set<Sentence>(sentencesIn(briefing));
    const prose = deck.flatMap(({ units }) =>
      units.flatMap((unit) =>
        unit.kind === 'paragraph' && unit.style !== 'note'
          ? unit.sentences
          : unit.kind === 'list'
            ? unit.items.flatMap(({ sentences }) => sentences)
            : [],
      ),
    );
    expect(prose.length).toBeGreaterThan(10);
    expect(prose.filter((each) => !known.has(each))).toEqual([]);
  });

  it('put the resolution on the last slide, word for word', () => {
    const { deck, briefing } = madeIn(samplePapers('regional-bank', DAY).context);
    const resolution = unitsOf(briefing).find(({ id }) => id === 'briefing/ask/resolution');
    expect(resolution).toBeDefined();
    expect(deck.at(-1)?.units).toContainEqual(resolution);
  });

  it('have directors’ questions where nothing is to be resolved', () => {
    const { assessment } = sampleFile('new-york-insurer');
    // What is recommended: nothing is left to be asked.
    const decisions = assessment.decisions.map((record) =>
      record.decisionId === 'clearinghouse' && record.choice !== null
        ? { ...record, choice: { ...record.choice, optionCode: 'CH1' } }
        : record,
    );
    const { deck } = deckOf({ ...assessment, decisions });
    expect(deck.at(-1)?.title.text).toBe('No decision is open; please note the risks.');
    expect(deck.at(-1)?.units.map(({ id }) => id)).toContain('briefing/director/detection');
  });
});

describe('the deck of any record', () => {
  it('has no more than eight slides, whole titles, and loses nothing', () => {
    fc.assert(
      fc.property(anyRealAssessment, ({ assessment }) => {
        const made = deckOf(assessment);
        expect(made.slides.length).toBeGreaterThanOrEqual(5);
        expect(made.slides.length).toBeLessThanOrEqual(8);
        expect(made.slides.flatMap((slide) => titleFaults(titleText(slide)))).toEqual([]);
        expect(lost(made)).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('tells what is late before what is to come, and says how much is in the notes', () => {
    const { assessment } = sampleFile('frontier-developer');
    const actions = Array.from({ length: 200 }, (_, index) =>
      buildAction(`step-${String(index)}`, {
        title: `Step ${String(index)} of many`,
        owner: 'Owner',
        dueOn: index < 2 ? '2026-10-01' : '2027-03-01',
      }),
    );
    const { deck, slides } = deckOf({ ...assessment, actions });
    const index = deck.findIndex(({ id }) => id === 'deck/steps');
    const table = deck[index]?.units.find(({ kind }) => kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(deck[index]?.title.text).toBe(
      'Of 200 planned steps, two are past their dates and not reported done; the next is due March 1, 2027.',
    );
    expect(rows.slice(0, 2).map(({ cells }) => cells[2]?.[0]?.text)).toEqual([
      'October 1, not reported done',
      'October 1, not reported done',
    ]);
    const left = 200 - rows.length;
    const slide = slides[index];
    if (slide === undefined) throw new Error('no slide of steps');
    expect(JSON.stringify(slide.blocks)).toContain(`${String(left)} further steps are in the notes.`);
    for (let step = 0; step < 200; step += 1) {
      expect(JSON.stringify(slide)).toContain(`Step ${String(step)} of many`);
    }
  });
});

describe('the title of the steps', () => {
  const { assessment } = sampleFile('frontier-developer');

  it.each([
    [['2026-10-01'], 'The one planned step is past its date and not reported done.'],
    [['2026-10-01', '2026-10-02'], 'Both planned steps are past their dates and not reported done.'],
    [
      ['2026-10-01', '2026-12-04'],
      'Of two planned steps, one is past its date and not reported done; the next is due December 4.',
    ],
    [['2026-12-04', '2026-12-05', null], 'Three steps are planned; the next is due December 4.'],
    [[null], 'One step is planned without a date.'],
  ])('of steps due on %j', (days, title) => {
    const actions = days.map((dueOn, index) => buildAction(`step-${String(index)}`, { dueOn }));
    const { deck } = deckOf({ ...assessment, actions });
    expect(deck.find(({ id }) => id === 'deck/steps')?.title.text).toBe(title);
  });
});

describe('counsel’s hand', () => {
  const { assessment } = sampleFile('regional-bank');

  it('stands on the slides as in the briefing, marked as hers', () => {
    const words = {
      kind: 'everyone',
      text: 'The Order asks nothing, and our agents are the matter.',
      reason: '',
    } as const;
    const paragraph = buildParagraph('briefing/answer', { part: 'briefing/answer', state: 'edited', words });
    const { slides } = deckOf({ ...assessment, paragraphs: [paragraph] });
    const [first] = slides;
    if (first === undefined) throw new Error('no slide');
    expect(titleText(first)).toContain('The Order asks nothing, and our agents are the matter. ‡');
    expect(JSON.stringify(first.blocks)).toContain('‡ Counsel’s own words.');
  });

  it('goes to the notes where it is too long for a wall, whole', () => {
    const long = `${'a very long remark on many things '.repeat(500)}that ends`;
    const words = { kind: 'everyone', text: long, reason: '' } as const;
    const paragraph = buildParagraph('briefing/answer', { part: 'briefing/answer', state: 'edited', words });
    const { slides } = deckOf({ ...assessment, paragraphs: [paragraph] });
    const [first] = slides;
    if (first === undefined) throw new Error('no slide');
    expect(titleText(first)).toBe('The answer in one sentence is in the notes.');
    expect(notesText(first)).toContain(long.trim().slice(2));
  });

  it('names the body and its meeting on the last slide', () => {
    const matter = buildMatter({ body: 'Risk Committee', nextMeetingOn: '2026-12-09' });
    const { slides } = deckOf({ ...assessment, matter });
    expect(slides.map(titleText).at(-1)).toBe(
      'The Risk Committee is asked to adopt one resolution on December 9.',
    );
  });
});

describe('a final deck', () => {
  it('says who signed it off', () => {
    const { input } = reportContext(pack, sampleFile('regional-bank').assessment, DAY);
    const finality = {
      snapshotNumber: 3,
      label: 'Before the board',
      asOf: DAY,
      isNamed: true,
      signatures: [{ name: 'Margaret O’Dell', role: 'General Counsel', signedOn: '2026-11-28' }],
    };
    const { slides } = madeIn(contextOf({ ...input, finality }));
    expect(JSON.stringify(slides[0]?.blocks)).toContain(
      'Signed off by Margaret O’Dell (General Counsel), November 28, 2026.',
    );
    expect(JSON.stringify(slides.slice(1))).not.toContain('Signed off by');
  });
});
