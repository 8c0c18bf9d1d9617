/** What the words of every failure are put together from. Knows no failure by name. */
import type { AppError } from '../../base/app-error';

/** The three things a person needs to know about a failure. Each is one or two full sentences. */
export interface ErrorMessage {
  /** What happened. */
  readonly happened: string;
  /** What it means for the reader's data. */
  readonly meaning: string;
  /** What the reader can do now. */
  readonly action: string;
}

/** The facts a failure carries. */
export type Context = AppError['context'];
/** How a failure is said. */
export type Words = (context: Context) => ErrorMessage;

/** The file's name in quotation marks where known, else a neutral phrase that can open a sentence. */
export function file(context: Context, otherwise: string): string {
  const name = context['fileName'];
  return name === undefined || name === '' ? otherwise : `“${name}”`;
}

/** A sentence built around a fact where the fact is known, else nothing. Starts with a space. */
export function detail(fact: string | undefined, sentence: (fact: string) => string): string {
  return fact === undefined || fact === '' ? '' : ` ${sentence(fact)}`;
}

const KNOWN_REASONS: Readonly<Record<string, string>> = { 'disk-full': 'the disk is full' };

/** The reason given, where it is a phrase a person can read; a bare code is left to the details. Starts with a space. */
export function reason(context: Context): string {
  const given = context['reason'] ?? '';
  const phrase = KNOWN_REASONS[given] ?? (given.includes(' ') ? given : '');
  return detail(phrase, (fact) => `The reason given: ${fact}.`.replace(/\.\.$/, '.'));
}

/** The fact where it is known, else what is said instead. */
export function known(fact: string | undefined, otherwise: string): string {
  return fact === undefined || fact === '' ? otherwise : fact;
}

/** Says where a file does not fit: `problems` as they are, or `path` with `problem`. */
export function unfitness(context: Context): string {
  const path = context['path'];
  const one = [path === undefined ? '' : `at ${path}`, context['problem'] ?? ''].filter(
    (part) => part !== '',
  );
  return detail(context['problems'] ?? one.join(': '), (fact) => `First problems found: ${fact}`);
}
