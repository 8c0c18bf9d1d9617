/** Writes a deck as a presentation: real titles, native tables and charts, notes. Decides nothing about content. */
import type { CoverView } from '@shared/document/model-types';
import type { Slide } from '@shared/document/slides/slide-types';
import type { MadeFile } from './document-work';
import { notesMasterXml, presentationXml, slideLayoutXml, slideMasterXml } from './pptx/masters';
import {
  officePackage,
  officeRelation,
  packageRelation,
  type OfficePart,
  type PackageRelation,
} from './pptx/office-package';
import { appProperties, coreProperties } from './pptx/properties';
import { themeXml } from './pptx/theme';
import { chartWorkbook } from './pptx/workbook';
import { chartXml } from './pptx/write-chart';
import { notesXml } from './pptx/write-notes';
import { writeSlide, type SlideChart } from './pptx/write-slide';

/** What is written. */
export interface PptxWork {
  /** What the document is called: "Board deck". */
  readonly title: string;
  readonly cover: CoverView;
  readonly slides: readonly Slide[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const PATHS = {
  presentation: 'ppt/presentation.xml',
  slideMaster: 'ppt/slideMasters/slideMaster1.xml',
  layout: 'ppt/slideLayouts/slideLayout1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  slideTheme: 'ppt/theme/theme1.xml',
  notesTheme: 'ppt/theme/theme2.xml',
  core: 'docProps/core.xml',
  app: 'docProps/app.xml',
} as const;

function presentationType(name: string): string {
  return `${OFFICE}.presentationml.${name}+xml`;
}

function relation(id: string, type: string, to: string): PackageRelation {
  return { id, type: officeRelation(type), to };
}

function slidePath(number: number): string {
  return `ppt/slides/slide${String(number)}.xml`;
}

/** What every deck has: masters, layout and themes. */
function frameParts(): readonly OfficePart[] {
  const { slideMaster, layout, notesMaster, slideTheme, notesTheme } = PATHS;
  const theme = `${OFFICE}.theme+xml`;
  return [
    {
      path: slideMaster,
      contentType: presentationType('slideMaster'),
      content: slideMasterXml('rId1'),
      relations: [relation('rId1', 'slideLayout', layout), relation('rId2', 'theme', slideTheme)],
    },
    {
      path: layout,
      contentType: presentationType('slideLayout'),
      content: slideLayoutXml(),
      relations: [relation('rId1', 'slideMaster', slideMaster)],
    },
    {
      path: notesMaster,
      contentType: presentationType('notesMaster'),
      content: notesMasterXml(),
      relations: [relation('rId1', 'theme', notesTheme)],
    },
    { path: slideTheme, contentType: theme, content: themeXml() },
    { path: notesTheme, contentType: theme, content: themeXml() },
  ];
}

interface ChartParts {
  readonly parts: readonly OfficePart[];
  readonly relations: readonly PackageRelation[];
}

async function chartParts(charts: readonly SlideChart[], slide: number): Promise<ChartParts> {
  const made = await Promise.all(
    charts.map(async ({ relation: id, drawn }, index) => {
      const name = `${String(slide)}-${String(index + 1)}`;
      const path = `ppt/charts/chart${name}.xml`;
      const workbook = `ppt/embeddings/workbook${name}.xlsx`;
      const parts: readonly OfficePart[] = [
        {
          path,
          contentType: `${OFFICE}.drawingml.chart+xml`,
          content: chartXml(drawn, 'rId1'),
          relations: [relation('rId1', 'package', workbook)],
        },
        {
          path: workbook,
          contentType: `${OFFICE}.spreadsheetml.sheet`,
          content: await chartWorkbook(drawn.chart),
        },
      ];
      return { parts, relation: relation(id, 'chart', path) };
    }),
  );
  return { parts: made.flatMap(({ parts }) => parts), relations: made.map((each) => each.relation) };
}

async function slideParts(
  slide: Slide,
  number: number,
  { title, cover }: PptxWork,
): Promise<readonly OfficePart[]> {
  const { content, charts } = writeSlide(slide, { deck: { title, cover }, isFirst: number === 1 }, number);
  const path = slidePath(number);
  const notes = `ppt/notesSlides/notesSlide${String(number)}.xml`;
  const drawn = await chartParts(charts, number);
  return [
    {
      path,
      contentType: presentationType('slide'),
      content,
      relations: [
        relation('rId1', 'slideLayout', PATHS.layout),
        relation('rId2', 'notesSlide', notes),
        ...drawn.relations,
      ],
    },
    {
      path: notes,
      contentType: presentationType('notesSlide'),
      content: notesXml(slide),
      relations: [relation('rId1', 'notesMaster', PATHS.notesMaster), relation('rId2', 'slide', path)],
    },
    ...drawn.parts,
  ];
}

function presentationPart(count: number): OfficePart {
  const slides = Array.from({ length: count }, (_, index) => ({
    id: `rIdSlide${String(index + 1)}`,
    path: slidePath(index + 1),
  }));
  return {
    path: PATHS.presentation,
    contentType: presentationType('presentation.main'),
    content: presentationXml({
      slideMaster: 'rId1',
      notesMaster: 'rId2',
      slides: slides.map(({ id }) => id),
    }),
    relations: [
      relation('rId1', 'slideMaster', PATHS.slideMaster),
      relation('rId2', 'notesMaster', PATHS.notesMaster),
      relation('rId3', 'theme', PATHS.slideTheme),
      ...slides.map(({ id, path }) => relation(id, 'slide', path)),
    ],
  };
}

/** Makes the presentation; the same work always gives the same bytes. */
export async function makePptx(work: PptxWork): Promise<MadeFile> {
  const { title, cover, slides } = work;
  const written = await Promise.all(slides.map((slide, index) => slideParts(slide, index + 1, work)));
  const parts: readonly OfficePart[] = [
    presentationPart(slides.length),
    ...frameParts(),
    ...written.flat(),
    {
      path: PATHS.core,
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: coreProperties(title, cover),
    },
    {
      path: PATHS.app,
      contentType: `${OFFICE}.extended-properties+xml`,
      content: appProperties(cover, slides.length),
    },
  ];
  const bytes = officePackage(parts, [
    relation('rId1', 'officeDocument', PATHS.presentation),
    { id: 'rId2', type: packageRelation('core-properties'), to: PATHS.core },
    relation('rId3', 'extended-properties', PATHS.app),
  ]);
  return { bytes, contents: [{ noun: 'slide', count: slides.length }] };
}
