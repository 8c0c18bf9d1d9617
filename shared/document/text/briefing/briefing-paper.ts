/** The board briefing, part by part, before it is laid out. Reads no privileged word. */
import type { ReportContext } from '../../parts/context';
import { sayOnce } from '../once';
import { paperContextOf, type PaperContext } from '../paper-context';
import { sentencesOf, wordsOfParts } from '../sentences-of';
import type { Paper, Part, Unit } from '../unit';
import { frontUnits } from './front';
import { pictureUnits } from './picture';
import { changeUnits, clockUnits, directorUnits, positionUnits, uncertainUnits } from './rest';
import { riskUnits } from './risks';

function part(id: string, title: string, units: readonly Unit[]): readonly Part[] {
  return units.length === 0 ? [] : [{ id: `briefing/${id}`, title, level: 1, units }];
}

/** Authorities the parts rest on, in the order they are met. */
function authoritiesIn(parts: readonly Part[]): ReadonlySet<string> {
  const refs = parts
    .flatMap(({ units }) => units)
    .flatMap(sentencesOf)
    .flatMap(({ trace }) => trace);
  return new Set(refs.flatMap((ref) => (ref.kind === 'authority' ? [ref.id] : [])));
}

/** How many directors’ questions are printed at most, and how many whatever the length. */
const QUESTIONS = { most: 6, fewest: 3 } as const;

/** Words of the whole paper. */
export const BRIEFING_BUDGET = 900;

function parts(paper: PaperContext, questions: number): readonly Part[] {
  const { answer, messages, ask } = frontUnits(paper);
  const told = [
    ...part('answer', 'In one sentence', answer),
    ...part('messages', 'Three messages', messages),
    ...part('ask', 'The ask', ask),
    ...part('picture', 'The picture', pictureUnits(paper)),
    ...part('positions', 'Positions and options', positionUnits(paper)),
    ...part('risks', 'Top risks', riskUnits(paper)),
    ...part('changes', 'Since the last snapshot', changeUnits(paper)),
    ...part('directors', 'Directors’ questions', directorUnits(paper, questions)),
    ...part('clocks', 'Notices', clockUnits(paper)),
  ];
  return sayOnce([
    ...told,
    ...part('uncertain', 'What is uncertain', uncertainUnits(paper, authoritiesIn(told))),
  ]);
}

/** As many questions as the budget holds. */
function fitted(paper: PaperContext): readonly Part[] {
  for (let questions: number = QUESTIONS.most; questions > QUESTIONS.fewest; questions -= 1) {
    const told = parts(paper, questions);
    if (wordsOfParts(told) <= BRIEFING_BUDGET) return told;
  }
  return parts(paper, QUESTIONS.fewest);
}

/** Builds the briefing. Equal contexts give equal papers. */
export function briefingPaper(report: ReportContext): Paper {
  return { kind: 'briefing', parts: fitted(paperContextOf(report)) };
}
