/** Puts the outcome of a pack check into lines for a terminal. Decides nothing. */
import { countOf, joinWords } from '@shared/base/words';
import type { PackCheckReport } from '@shared/pack/check/check-pack';
import { dayInWords } from '@shared/base/days';
import type { LocatedProblem } from '@shared/pack/read-pack-texts';
import { authorityStatusInWords } from '@shared/wording/authority-status-words';
import { packProblemInWords } from '@shared/wording/pack-problem-words';

/** What was found. `report` is `null` when the pack could not be loaded. */
export interface PackCheckOutcome {
  readonly folder: string;
  readonly report: PackCheckReport | null;
  readonly problems: readonly LocatedProblem[];
}

function countLines({ counts, byConfidence }: PackCheckReport): readonly string[] {
  const parts = [
    countOf(counts.modules, 'module'),
    countOf(counts.questions, 'question'),
    countOf(counts.scenarios, 'scenario'),
    `${countOf(counts.decisions, 'decision')} with ${countOf(counts.options, 'option')}`,
    countOf(counts.clocks, 'deadline'),
    countOf(counts.authorities, 'authority', 'authorities'),
  ];
  const marks = Object.entries(byConfidence).map(([confidence, count]) => `${String(count)} ${confidence}`);
  return [`${joinWords(parts, 'and')}.`, `Authorities by confidence: ${marks.join(', ')}.`];
}

function staleLines({ stale, asOf }: PackCheckReport): readonly string[] {
  if (stale.length === 0) return ['No authority has ended or is due for a fresh look.'];
  return [
    'Authorities that have ended or are due for a fresh look:',
    ...stale.map((item) => {
      const words = authorityStatusInWords(item.authority, asOf, item);
      return `  ${item.authority.id} (cited ${countOf(item.citations, 'time')}): ${words}`;
    }),
  ];
}

function reportLines(report: PackCheckReport): readonly string[] {
  const head = `Pack ${report.pack}, version ${report.version}, edition of ${dayInWords(report.edition)}; law checked as of ${dayInWords(report.asOf)}.`;
  return [head, ...countLines(report), ...staleLines(report)];
}

function problemLine(problem: LocatedProblem): string {
  const { file, line, column, path, rule } = problem;
  const place = line === null ? '' : `:${String(line)}:${String(column ?? 1)}`;
  const where = path === '' ? '' : ` at ${path}`;
  return `  ${file}${place}${where}: ${packProblemInWords(problem)} [${rule}]`;
}

/** The outcome as text, ending in a newline. Each problem is one line that starts with `file:line:column`. */
export function packCheckText({ folder, report, problems }: PackCheckOutcome): string {
  const head = report === null ? [`The pack in ${folder} cannot be loaded.`] : reportLines(report);
  const end =
    problems.length === 0
      ? ['No problems found.']
      : [`${countOf(problems.length, 'problem')}:`, ...problems.map(problemLine)];
  return `${[...head, ...end].join('\n')}\n`;
}
