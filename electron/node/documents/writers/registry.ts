/** The writer of each format. Writers are loaded when they are needed: nobody waits for the one that is not asked for. */
import type { AssessmentFile } from '@shared/assessment/schema';
import type { PageSize } from '@shared/base/page-size';
import type { DocumentExtension } from '@shared/document/kinds/descriptor-types';
import { blocksOf, documentTitle } from '@shared/document/kinds/builders';
import {
  descriptorOf,
  isOfBlocks,
  type BlocksKind,
  type DocumentKind,
} from '@shared/document/kinds/registry';
import type { ReportModel } from '@shared/document/model-types';
import type { KnownEvent } from '@shared/document/tracking-types';
import type { Edition } from '@shared/wording/edition';
import type { DocumentWorkContext, MadeFile } from './document-work';
import type { Attachment } from './print-pdf';

/** What a writer may ask for. */
export interface WriterWork {
  readonly kind: DocumentKind;
  readonly edition: Edition;
  readonly pageSize: PageSize;
  /** What the edition may say. */
  readonly file: AssessmentFile;
  /** The report with texts fit for the typefaces embedded in pages, and the past it compares itself with. */
  readonly printedModel: () => ReportModel;
  /** The report for programs that bring their own fonts. */
  readonly officeModel: () => ReportModel;
  /** The same with the past it compares itself with: for what is read, not worked on. */
  readonly officeModelWithPast: () => ReportModel;
  /** A file to carry inside; `null` for none. */
  readonly attachment: Attachment | null;
  /** Whether a calendar has days that have passed. */
  readonly pastDates: boolean;
  /** What calendars of the edition went out with before. */
  readonly known: readonly KnownEvent[];
  /** Whether the calendar of an incident rings. */
  readonly alarms: boolean;
  /** Every text that somebody typed and the document may show. */
  readonly typed: readonly string[];
}

type Writer = (work: WriterWork, context: DocumentWorkContext) => Promise<MadeFile>;

function blocksKind({ kind }: WriterWork): BlocksKind {
  if (!isOfBlocks(kind)) throw new Error(`${kind} is not written in blocks`);
  return kind;
}

function slidesTitle({ kind }: WriterWork): string {
  const { content } = descriptorOf(kind);
  if (content.of !== 'slides') throw new Error(`${kind} is not written in slides`);
  return content.title;
}

/** A document of blocks for programs that bring their own fonts: it says what the document in pages says. */
function officePaper(work: WriterWork) {
  const kind = blocksKind(work);
  const model = work.officeModelWithPast();
  const { cover } = model.common;
  return { model, cover, title: documentTitle(kind, cover.edition), blocks: blocksOf(kind, model) };
}

/** The writers by format; the compiler asks for one for each. */
export const WRITERS: Readonly<Record<DocumentExtension, Writer>> = {
  pdf: async (work, context) => {
    const { makePdf } = await import('./make-pdf');
    const { pageSize, attachment, typed } = work;
    const model = work.printedModel();
    return makePdf({ kind: blocksKind(work), model, typed, pageSize, attachment }, context);
  },
  docx: async (work, { resourcesDir }) => {
    const { makeDocx } = await import('./make-docx');
    return makeDocx({ ...officePaper(work), pageSize: work.pageSize, resourcesDir });
  },
  pptx: async (work) => {
    const { makePptx } = await import('./make-pptx');
    const { common, deck } = work.officeModelWithPast();
    return makePptx({ title: slidesTitle(work), cover: common.cover, slides: deck });
  },
  html: async (work) => {
    const { makeHtml } = await import('./make-html');
    return makeHtml(officePaper(work));
  },
  xlsx: async (work) => {
    const { makeRegisterXlsx } = await import('./make-workbook');
    const { tracking, common } = work.officeModel();
    const { pageSize, file } = work;
    const author = file.assessment.profile.preparedBy;
    return makeRegisterXlsx({ rows: tracking.register, cover: common.cover, author, pageSize });
  },
  csv: async (work) => {
    const { makeRegisterCsv } = await import('./make-register');
    return makeRegisterCsv(work.officeModel().tracking.register);
  },
  ics: async (work) => {
    const { makeDeadlines } = await import('./make-deadlines');
    const { tracking, common, incident } = work.officeModel();
    const { pastDates, known, file, alarms } = work;
    if (descriptorOf(work.kind).content.of === 'incident-deadlines') {
      const { makeIncidentCalendar } = await import('./make-incident-calendar');
      const calendar = incident?.calendar ?? null;
      return makeIncidentCalendar({ calendar, alarms, cover: common.cover, assessment: file.assessment });
    }
    const { deadlines } = tracking;
    return makeDeadlines({
      deadlines,
      pastDates,
      known,
      cover: common.cover,
      assessment: file.assessment,
    });
  },
  json: async ({ file, edition }) => {
    const { makeAnswersJson } = await import('./make-answers-json');
    return makeAnswersJson(file, edition);
  },
};
