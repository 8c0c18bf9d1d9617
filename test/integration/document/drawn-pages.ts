/** Reads back where an unpacked PDF draws text: page by page, the size and place of every run. */

export interface DrawnRun {
  readonly size: number;
  /** Distance from the top edge, in points. */
  readonly y: number;
}

function objectsOf(pdf: Buffer): ReadonlyMap<string, number> {
  const text = pdf.toString('latin1');
  return new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)].map((match) => [match[1] ?? '', match.index]));
}

function streamAt(pdf: Buffer, start: number): string {
  const from = pdf.indexOf('stream\n', start) + 'stream\n'.length;
  return pdf.subarray(from, pdf.indexOf('\nendstream', from)).toString('latin1');
}

function runsOf(commands: string, pageHeight: number): readonly DrawnRun[] {
  return [...commands.matchAll(/1 0 0 1 [\d.-]+ ([\d.-]+) Tm\n\/F\d+ ([\d.]+) Tf/g)].map((match) => ({
    y: pageHeight - Number(match[1]),
    size: Number(match[2]),
  }));
}

/** The text runs of each page, in the order of pages. */
export function drawnPages(pdf: Buffer, pageHeight: number): readonly (readonly DrawnRun[])[] {
  const objects = objectsOf(pdf);
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Type \/Page\n[\s\S]*?\/Contents (\d+) 0 R/g)].map((match) =>
    runsOf(streamAt(pdf, objects.get(match[1] ?? '') ?? 0), pageHeight),
  );
}
