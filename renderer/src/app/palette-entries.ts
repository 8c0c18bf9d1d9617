/** Everything one can go to by its name, group by group. */
import { COMMAND_IDS, commandEntry, keysInWords, keysOf, type CommandId } from '@shared/ipc/commands';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import { bestNamed, namedThing, type NamedThing } from '@shared/portfolio/match-names';
import type { Pack } from '@shared/pack/schema';
import type { AssessmentView } from '@renderer/data/queries';
import { IS_MAC } from '@renderer/platform/system';
import { showAssessment, showFound, showLibrary, showQuestion, showTab } from '@renderer/router/navigate';
import { ASSESSMENT_SCREENS, LIBRARY_SECTION_LABELS } from '@renderer/screens/registry';
import { findOnArrival } from '@renderer/stores/find-bar';
import type { Surveyed } from '@renderer/stores/survey';

/** One thing that can be gone to. */
export interface PaletteEntry extends NamedThing {
  readonly id: string;
  /** Where it is, or by which keys it is given. */
  readonly hint: string;
  readonly go: () => void;
}

/** Entries of one sort. */
export interface PaletteGroup {
  readonly label: string;
  readonly entries: readonly PaletteEntry[];
}

/** What the palette is made of. */
interface PaletteInput {
  readonly run: (command: CommandId) => void;
  /** The open assessment, as it can be shown. */
  readonly open: AssessmentView | null;
  readonly pack: Pack;
  readonly surveyed: readonly Surveyed[];
}

function entry(
  id: string,
  name: string,
  { hint = '', also = '', go }: { hint?: string; also?: string; go: () => void },
): PaletteEntry {
  return { id, ...namedThing(name, also), hint, go };
}

function commands(run: PaletteInput['run']): readonly PaletteEntry[] {
  return COMMAND_IDS.filter((id) => id !== 'palette').map((id) =>
    entry(`command ${id}`, commandEntry(id).words, {
      hint: keysInWords(keysOf(id, IS_MAC)[0] ?? '', IS_MAC),
      go: () => {
        run(id);
      },
    }),
  );
}

function screens(open: PaletteInput['open']): readonly PaletteEntry[] {
  const tabs = open === null ? [] : ASSESSMENT_SCREENS;
  return [
    ...tabs.map(({ id, label }) =>
      entry(`tab ${id}`, label, { hint: 'Of the open assessment', go: () => void showTab(id) }),
    ),
    ...(['provisions', 'statements', 'authorities', 'timeline', 'glossary', 'clocks'] as const).map(
      (section) =>
        entry(`library ${section}`, LIBRARY_SECTION_LABELS[section], {
          hint: 'Law library',
          go: () => void showLibrary(section),
        }),
    ),
  ];
}

function questions({ open, pack }: PaletteInput): readonly PaletteEntry[] {
  if (open === null || !('assessment' in open)) return [];
  return questionnaireOf(pack, open.assessment).modules.flatMap(({ title, items }) =>
    items.map(({ question: { id, text } }) =>
      entry(`question ${id}`, `${id} ${text}`, { hint: title, go: () => void showQuestion(id) }),
    ),
  );
}

function authorities({ authorities: all }: Pack): readonly PaletteEntry[] {
  return all.map(({ id, title, citation }) =>
    entry(`authority ${id}`, title, {
      hint: citation,
      also: citation,
      go: () => void showLibrary('authorities', id),
    }),
  );
}

function assessments(surveyed: readonly Surveyed[]): readonly PaletteEntry[] {
  return surveyed.map(({ summary: { id, title, organisation, group, isArchived } }) =>
    entry(`assessment ${id}`, title, {
      hint: isArchived ? `Archived · ${organisation}` : organisation,
      also: `${organisation} ${group}`,
      go: () => void showAssessment(id),
    }),
  );
}

function actions(surveyed: readonly Surveyed[]): readonly PaletteEntry[] {
  return surveyed.flatMap(({ summary, searched: { texts } }) =>
    texts.flatMap(({ kind, isTitle, key, text }) => {
      if (kind !== 'action' || !isTitle) return [];
      const go = () =>
        void showFound(summary.id, { tab: 'actions' }).then(() => {
          findOnArrival(text, text);
        });
      return [entry(`action ${summary.id} ${key}`, text, { hint: summary.title, go })];
    }),
  );
}

function incidents(surveyed: readonly Surveyed[]): readonly PaletteEntry[] {
  return surveyed.flatMap(({ summary, incidents: own }) =>
    own.map(({ id, title }) =>
      entry(`incident ${summary.id} ${id}`, title, {
        hint: summary.title,
        go: () => void showFound(summary.id, { tab: 'incidents', incidentId: id }),
      }),
    ),
  );
}

/** Everything there is, the open assessment first. */
export function paletteGroups(input: PaletteInput): readonly PaletteGroup[] {
  const { run, open, pack, surveyed } = input;
  return [
    { label: 'Screens', entries: screens(open) },
    { label: 'Assessments', entries: assessments(surveyed) },
    { label: 'Incidents', entries: incidents(surveyed) },
    { label: 'Questions of the open assessment', entries: questions(input) },
    { label: 'Actions', entries: actions(surveyed) },
    { label: 'Authorities', entries: authorities(pack) },
    { label: 'Commands', entries: commands(run) },
  ];
}

/** Entries of a group shown at most: the palette is a way, and no list. */
const MOST_OF_A_GROUP = 7;
/** Without a word, what one most often wants. */
const MOST_AT_FIRST = 4;

/** The groups with what fits; those without anything are left out. */
export function fittingGroups(
  groups: readonly PaletteGroup[],
  words: readonly string[],
): readonly PaletteGroup[] {
  const most = words.length === 0 ? MOST_AT_FIRST : MOST_OF_A_GROUP;
  return groups
    .map(({ label, entries }) => ({ label, entries: bestNamed(entries, words, most) }))
    .filter(({ entries }) => entries.length > 0);
}
