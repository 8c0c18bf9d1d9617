/** The board briefing, part by part, before it is laid out. Reads no privileged word. */
import type { ReportContext } from '../../parts/context';
import { withoutAside } from '../aside';
import { fitted, leftOutPart } from '../fit';
import { sayOnce } from '../once';
import { paperContextOf, type PaperContext } from '../paper-context';
import { sentencesOf } from '../sentences-of';
import type { Paper, Part, Unit } from '../unit';
import { frontUnits, headPoints } from './front';
import { lateUnits } from './late';
import { pictureUnits, plansPictured } from './picture';
import {
  boardUncertainUnits,
  changeUnits,
  clockUnits,
  directorAnswers,
  directorUnits,
  type DirectorAnswer,
} from './rest';
import { positionUnits } from './positions';
import { riskUnits } from './risks';
import { partIfAny } from '../units';

/** Authorities the parts rest on, in the order they are met. */
function authoritiesIn(parts: readonly Part[]): ReadonlySet<string> {
  const refs = parts
    .flatMap(({ units }) => units)
    .flatMap(sentencesOf)
    .flatMap(({ trace }) => trace);
  return new Set(refs.flatMap((ref) => (ref.kind === 'authority' ? [ref.id] : [])));
}

interface Room {
  readonly questions: number;
  readonly risks: number;
  readonly notices: number;
  /** Answers past their dates. */
  readonly late: number;
  /** Actions and reviews past their dates, where not all are shown. */
  readonly lateSteps?: number;
}

/**
 * What is left out first where the paper is too long: directors’ questions, then the least of the risks. Notices do not
 * rest on answers, so they give way last, with late answers, and then the last of directors’ questions. Late actions and
 * reviews are all named for as long as that leaves room for them. What is late is counted where it is not shown.
 */
const ROOMS: readonly Room[] = [
  { questions: 6, risks: 5, notices: 4, late: 6 },
  { questions: 5, risks: 5, notices: 4, late: 6 },
  { questions: 4, risks: 5, notices: 4, late: 6 },
  { questions: 3, risks: 4, notices: 4, late: 6 },
  { questions: 3, risks: 3, notices: 4, late: 6 },
  { questions: 2, risks: 3, notices: 4, late: 6 },
  { questions: 1, risks: 3, notices: 4, late: 6 },
  { questions: 1, risks: 3, notices: 3, late: 6 },
  { questions: 2, risks: 2, notices: 4, late: 6 },
  { questions: 1, risks: 2, notices: 4, late: 6 },
  { questions: 1, risks: 2, notices: 3, late: 6 },
  { questions: 1, risks: 2, notices: 2, late: 6 },
  { questions: 1, risks: 1, notices: 4, late: 6 },
  { questions: 1, risks: 1, notices: 2, late: 6 },
  { questions: 1, risks: 1, notices: 2, late: 2 },
  { questions: 1, risks: 1, notices: 1, late: 0 },
  { questions: 0, risks: 1, notices: 1, late: 0 },
  { questions: 0, risks: 1, notices: 1, late: 0, lateSteps: 4 },
];
const LEAST_ROOM: Room = { questions: 0, risks: 1, notices: 1, late: 0, lateSteps: 0 };

/** Typed names and titles may be of any length: what goes then, the least first. */
const DISPENSABLE = [
  'briefing/directors',
  'briefing/clocks',
  'briefing/uncertain',
  'briefing/changes',
  'briefing/positions',
  'briefing/late',
  'briefing/risks',
];

/** Words of the whole paper. */
export const BRIEFING_BUDGET = 900;

/** What stands whatever the room: made once, because the picture scores anew and directors’ questions walk the record. */
interface Fixed {
  readonly paper: PaperContext;
  readonly front: readonly Part[];
  /** Of the plans; empty where the risks are shown instead. */
  readonly planned: readonly Unit[];
  readonly positions: readonly Part[];
  readonly changes: readonly Part[];
  readonly directors: readonly DirectorAnswer[];
}

function fixedOf(paper: PaperContext): Fixed {
  const { answer, messages, ask } = frontUnits(paper);
  const said = new Set(headPoints(paper).map(({ question }) => question.id));
  return {
    paper,
    directors: directorAnswers(paper, said),
    planned: plansPictured(paper),
    front: [
      ...partIfAny('briefing/answer', 'In one sentence', answer),
      ...partIfAny('briefing/messages', 'Three messages', messages),
      ...partIfAny('briefing/ask', 'The ask', ask),
    ],
    positions: partIfAny('briefing/positions', 'Positions and options', positionUnits(paper)),
    changes: partIfAny('briefing/changes', 'Since the last snapshot', changeUnits(paper)),
  };
}

function parts({ paper, front, planned, positions, changes, directors }: Fixed, room: Room): readonly Part[] {
  const { questions, risks, notices, late, lateSteps = Number.POSITIVE_INFINITY } = room;
  const before = [
    ...front,
    ...partIfAny('briefing/picture', 'The picture', pictureUnits(paper, planned, risks)),
    ...positions,
    ...partIfAny('briefing/risks', 'Top risks', riskUnits(paper, risks)),
  ];
  const told = [
    ...before,
    ...partIfAny(
      'briefing/late',
      'Also past their dates',
      lateUnits(paper, before, { answers: late, steps: lateSteps }),
    ),
    ...changes,
    ...partIfAny('briefing/directors', 'Directors’ questions', directorUnits(directors, questions)),
    ...partIfAny('briefing/clocks', 'Notices', clockUnits(paper, notices)),
  ];
  const all = [
    ...told,
    ...partIfAny(
      'briefing/uncertain',
      'What is uncertain',
      boardUncertainUnits(paper, told, authoritiesIn(told)),
    ),
  ];
  return sayOnce(withoutAside(all, paper.record.aside));
}

/** Builds the briefing. Equal contexts give equal papers. */
export function briefingPaper(report: ReportContext): Paper {
  const fixed = fixedOf(paperContextOf(report));
  const fit = {
    rooms: ROOMS,
    least: LEAST_ROOM,
    words: BRIEFING_BUDGET,
    dispensable: DISPENSABLE,
    leftOut: leftOutPart('briefing/left-out'),
  };
  return { kind: 'briefing', parts: fitted(fit, (room) => parts(fixed, room)) };
}
