/** The commands of the app in one table: what each is called and by which keys it is given. Menu, keys, palette and help read it. */

/** One command, as far as it is data. */
interface CommandEntry {
  /** What stands in the menu, the palette and the help. */
  readonly words: string;
  /** The menu it stands in; `null`: none. */
  readonly menu: 'file' | 'edit' | 'view' | 'go' | 'help' | null;
  /** The keys, the one that is shown first; `Mod` is Command on a Mac and Ctrl elsewhere. */
  readonly keys: readonly string[];
  /** Further keys where the platform is no Mac. */
  readonly keysElsewhere?: readonly string[];
  /** It is of use while a dialog is open, too. */
  readonly inDialogs?: true;
  /** Its keys are listened for apart: a field has an undo of its own. */
  readonly isHeardElsewhere?: true;
}

/** Every command that has no words of its own from the registry of screens. */
export const COMMANDS = {
  'new-assessment': { words: 'New assessment', menu: 'file', keys: ['Mod+N'] },
  import: { words: 'Import a file…', menu: 'file', keys: ['Mod+O'] },
  'we-have-an-incident': { words: 'We have an incident', menu: 'file', keys: ['Mod+I'] },
  save: { words: 'Save everything now', menu: 'file', keys: ['Mod+S'], inDialogs: true },
  print: { words: 'Print or make documents', menu: 'file', keys: ['Mod+P'] },
  preferences: { words: 'Settings…', menu: 'file', keys: ['Mod+,'] },
  'show-protection': { words: 'Protection', menu: 'file', keys: [] },
  'show-backups': { words: 'Backups', menu: 'file', keys: [] },
  lock: { words: 'Lock now', menu: 'file', keys: ['Mod+L'], inDialogs: true },
  undo: { words: 'Undo', menu: null, keys: ['Mod+Z'], isHeardElsewhere: true },
  redo: {
    words: 'Redo',
    menu: null,
    keys: ['Mod+Shift+Z'],
    keysElsewhere: ['Mod+Y'],
    isHeardElsewhere: true,
  },
  find: { words: 'Find on this screen', menu: 'edit', keys: ['Mod+F'] },
  'find-next': { words: 'Find next', menu: 'edit', keys: ['Mod+G'], keysElsewhere: ['F3'] },
  'find-previous': {
    words: 'Find previous',
    menu: 'edit',
    keys: ['Mod+Shift+G'],
    keysElsewhere: ['Shift+F3'],
  },
  'show-search': { words: 'Search everything', menu: 'edit', keys: ['Mod+Shift+F'] },
  'toggle-theme': { words: 'Light or dark', menu: 'view', keys: ['Mod+Shift+L'], inDialogs: true },
  palette: { words: 'Go to…', menu: 'go', keys: ['Mod+K'] },
  'show-list': { words: 'All assessments', menu: 'go', keys: ['Mod+Shift+H'] },
  'show-library': { words: 'Law library', menu: 'go', keys: ['Mod+Shift+B'] },
  'fill-gaps': { words: 'Fill the gaps of the open assessment', menu: 'go', keys: ['Mod+J'] },
  'go-back': { words: 'Back', menu: 'go', keys: ['Mod+['] },
  'go-forward': { words: 'Forward', menu: 'go', keys: ['Mod+]'] },
  help: { words: 'Brieflock help', menu: 'help', keys: ['F1'] },
  keys: { words: 'Keyboard', menu: 'help', keys: ['?'] },
  'show-trust': { words: 'What you can check', menu: 'help', keys: [] },
  about: { words: 'About Brieflock', menu: 'help', keys: [] },
} as const satisfies Readonly<Record<string, CommandEntry>>;

/** The name of a command. */
export type CommandId = keyof typeof COMMANDS;

/** The names of all commands, in the order of the table. */
export const COMMAND_IDS = Object.keys(COMMANDS).filter((id): id is CommandId => Object.hasOwn(COMMANDS, id));

/** What the table says of a command. */
export function commandEntry(id: CommandId): CommandEntry {
  return COMMANDS[id];
}

/** The keys of a command on a platform, the one that is shown first. */
export function keysOf(id: CommandId, isMac: boolean): readonly string[] {
  const { keys, keysElsewhere = [] } = commandEntry(id);
  return isMac ? keys : [...keys, ...keysElsewhere];
}

const MAC_NAMES: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧' };
const OTHER_NAMES: Readonly<Record<string, string>> = { Mod: 'Ctrl' };

/** Keys as a reader of the platform knows them: "Ctrl Shift F", on a Mac "⌘ ⇧ F". */
export function keysInWords(keys: string, isMac: boolean): string {
  const names = isMac ? MAC_NAMES : OTHER_NAMES;
  return keys
    .split('+')
    .map((part) => names[part] ?? part)
    .join(' ');
}
