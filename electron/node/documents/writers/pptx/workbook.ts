/** The workbook inside a chart: what the program shows when someone edits its data. */
import writeXlsxFile, { type CellObject } from 'write-excel-file/universal';
import type { SeriesChart } from '@shared/charts/series';
import { repackZip } from '../repack-zip';

function text(value: string): CellObject {
  return { type: String, value };
}

/** One sheet: categories in the first column, a series in each further one. The same chart gives the same bytes. */
export async function chartWorkbook({ categories, series }: SeriesChart): Promise<Uint8Array> {
  const header: readonly CellObject[] = [text(' '), ...series.map(({ name }) => text(name))];
  const rows = categories.map((category, index): CellObject[] => [
    text(category),
    ...series.map(({ values }): CellObject => {
      const value = values[index] ?? null;
      return value === null ? {} : { type: Number, value };
    }),
  ]);
  const blob = await writeXlsxFile([[...header], ...rows], { sheet: 'Sheet1' }).toBlob();
  return repackZip(new Uint8Array(await blob.arrayBuffer()));
}
