/** What the writers of Word files and pages are given for a model. */
import { join } from 'node:path';
import type { DeadlinesWork } from '../../electron/node/documents/writers/make-deadlines';
import { blocksOf, documentTitle } from '@shared/document/kinds/builders';
import type { PageContent } from '@shared/document/html/page';
import type { ReportModel } from '@shared/document/model-types';
import type { WorkbookWork } from '../../electron/node/documents/writers/make-workbook';
import type { DocxWork } from '../../electron/node/documents/writers/make-docx';

const RESOURCES_DIR = join(import.meta.dirname, '../../resources');

/** The memo, or the factual record, on letter paper. */
export function docxWork(model: ReportModel): DocxWork {
  const { cover } = model.common;
  return {
    title: documentTitle('memo', cover.edition),
    cover,
    blocks: blocksOf('memo', model),
    pageSize: 'LETTER',
    resourcesDir: RESOURCES_DIR,
  };
}

/** The page of answers. */
export function answersContent(model: ReportModel): PageContent {
  const { cover } = model.common;
  const title = documentTitle('answers-html', cover.edition);
  return { title, cover, blocks: blocksOf('answers-html', model) };
}

/** What a calendar is made from where none went out before: with every date, passed or not. */
export function calendarWork({ tracking, common: { cover } }: ReportModel): DeadlinesWork {
  return {
    deadlines: tracking.deadlines,
    pastDates: true,
    known: [],
    cover,
    assessment: { id: 'assessment-1', createdAt: '' },
  };
}

/** The workbook of the register, of nobody, on letter paper. */
export function workbookWork({ tracking, common: { cover } }: ReportModel): WorkbookWork {
  return { rows: tracking.register, cover, author: '', pageSize: 'LETTER' };
}
