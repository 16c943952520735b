import * as z from 'zod/v4';
import type { AnyCommand } from '../vocabulary/command.js';
import { When } from '../vocabulary/fields.js';
import { type Path, plain } from '../vocabulary/plain.js';
import { type Reason, type Refusal, refuse } from '../vocabulary/refusal.js';
import { fieldNames } from '../vocabulary/walk.js';
import type { CaseworkCode } from './call.js';

/** `at` says which of several commands it was. */
export type Taken<V> = { readonly refused: false; readonly value: V } | (Refusal<CaseworkCode> & { readonly at?: number });
type Known = ReadonlyMap<string, { readonly command: Pick<AnyCommand, 'input'> }>;

const codeOf = (issue: z.core.$ZodIssue): CaseworkCode => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'input.unknown-key';
    case 'invalid_type':
      return issue.input === undefined ? 'input.missing' : 'input.wrong-type';
    case 'too_big':
      return 'input.too-large';
    case 'too_small':
      return 'input.too-short';
    case 'invalid_value':
    case 'invalid_union':
      return issue.input === undefined ? 'input.missing' : 'input.not-on-the-list';
    default:
      return 'input.not-valid';
  }
};

/** As far as the keys are our own: any other came from outside, and a name can stand in a key. */
const pathOf = (path: readonly PropertyKey[], under: string, names: ReadonlySet<string>): string => {
  let at = under;
  for (const key of path) {
    if (typeof key === 'number') at = `${at}[${key}]`;
    else if (typeof key === 'string' && names.has(key)) at = at ? `${at}.${key}` : key;
    else return at;
  }
  return at;
};
const reason = (code: CaseworkCode, path: string): Reason<CaseworkCode> => ({ code, ...(path && { path }) });

const notPlain = (
  { code, path }: { readonly code: CaseworkCode; readonly path: Path },
  under: string,
  names: ReadonlySet<string>,
): Refusal<CaseworkCode> => ({
  refused: true,
  because: [reason(code, pathOf(path, under, names))],
});

const parsed = <V>(schema: z.ZodType<V>, value: unknown, under: string): Taken<V> => {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { refused: false, value: result.data };
  const names = fieldNames(schema);
  return {
    refused: true,
    because: result.error.issues.slice(0, 20).map((issue) => reason(codeOf(issue), pathOf(issue.path, under, names))),
  };
};

/** Take a value in at the door: copied as plain data, then checked. The answer names codes and paths, never what was given. */
export const take = <V>(schema: z.ZodType<V>, value: unknown, under = ''): Taken<V> => {
  const copy = plain(value);
  return copy.refused ? notPlain(copy, under, fieldNames(schema)) : parsed(schema, copy.value, under);
};

const envelope = z.strictObject({ type: z.string().max(100), input: z.unknown(), happenedAt: When.optional() });

/** A command as it came in; its type is looked up before anything is done with it, so that no foreign event reaches the machine. */
export interface Admitted {
  readonly type: string;
  readonly input: unknown;
  readonly happenedAt?: string | undefined;
}
const admitted = (command: unknown, known: Known): Taken<Admitted> => {
  const outer = parsed(envelope, command, '');
  if (outer.refused) return outer;
  const found = known.get(outer.value.type);
  if (!found) return refuse('input.command-unknown', [], 'type');
  const input = parsed<unknown>(found.command.input, outer.value.input, 'input');
  return input.refused ? input : { refused: false, value: { ...outer.value, input: input.value } };
};

const namesOf = (known: Known): ReadonlySet<string> =>
  new Set([...fieldNames(envelope), ...[...known.values()].flatMap(({ command }) => [...fieldNames(command.input)])]);

export const takeCommand = (command: unknown, known: Known): Taken<Admitted> => {
  const copy = plain(command);
  return copy.refused ? notPlain(copy, '', namesOf(known)) : admitted(copy.value, known);
};

/** What one commit holds at most. */
const mostCommands = 500;

/** Several commands as one input: the limits hold for all of them together. */
export const takeCommands = (commands: unknown, known: Known): Taken<readonly Admitted[]> => {
  const copy = plain(commands);
  if (copy.refused) return notPlain(copy, 'commands', namesOf(known));
  if (!Array.isArray(copy.value)) return refuse('input.wrong-type', [], 'commands');
  if (copy.value.length === 0) return refuse('input.too-short', [], 'commands');
  if (copy.value.length > mostCommands) return refuse('input.too-large', [], 'commands');
  const taken: Admitted[] = [];
  for (const [at, command] of copy.value.entries()) {
    const one = admitted(command, known);
    if (one.refused) return { ...one, at };
    taken.push(one.value);
  }
  return { refused: false, value: taken };
};
