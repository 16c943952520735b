import * as z from 'zod/v4';
import type { CaseworkCode } from './call.js';
import type { AnyCommand } from '../vocabulary/command.js';
import { When } from '../vocabulary/fields.js';
import { plain } from '../vocabulary/plain.js';
import { type Reason, type Refusal, refuse } from '../vocabulary/refusal.js';

type Taken<V> = { readonly refused: false; readonly value: V } | Refusal<CaseworkCode>;

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
const pathOf = (path: readonly PropertyKey[], under: string): string =>
  path.reduce<string>((at, key) => (typeof key === 'number' ? `${at}[${key}]` : at ? `${at}.${String(key)}` : String(key)), under);

const reasonsOf = (issues: readonly z.core.$ZodIssue[], under: string): Reason<CaseworkCode>[] =>
  issues.slice(0, 20).map((issue) => {
    const path = pathOf(issue.path, under);
    return { code: codeOf(issue), ...(path && { path }) };
  });

const parsed = <V>(schema: z.ZodType<V>, value: unknown, under: string): Taken<V> => {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? { refused: false, value: result.data } : { refused: true, because: reasonsOf(result.error.issues, under) };
};

/** Take a value in at the door: copied as plain data, then checked. The answer names codes and paths, never what was given. */
export const take = <V>(schema: z.ZodType<V>, value: unknown, under = ''): Taken<V> => {
  const copy = plain(value);
  return copy.refused ? (copy as Refusal<CaseworkCode>) : parsed(schema, copy.value, under);
};

const envelope = z.strictObject({ type: z.string().max(100), input: z.unknown(), happenedAt: When.optional() });

/** A command as it came in; its type is looked up before anything is done with it, so that no foreign event reaches the machine. */
export interface Admitted {
  readonly type: string;
  readonly input: unknown;
  readonly happenedAt?: string | undefined;
}
export const takeCommand = (command: unknown, known: ReadonlyMap<string, { readonly command: AnyCommand }>): Taken<Admitted> => {
  const outer = take(envelope, command);
  if (outer.refused) return outer;
  const found = known.get(outer.value.type);
  if (!found) return refuse('input.command-unknown', [], 'type');
  const input = parsed<unknown>(found.command.input, outer.value.input, 'input');
  return input.refused ? input : { refused: false, value: { ...outer.value, input: input.value } };
};
