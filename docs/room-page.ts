import type * as z from 'zod/v4';
import { rooms, socialWork } from '../src/index.js';
import type { AnyCommand } from '../src/vocabulary/command.js';
import type { AnyRoom, Limit, Requirement } from '../src/vocabulary/room.js';
import { kindOf, termsOf } from '../src/vocabulary/schema.js';
import { eachLeaf, fieldsOf } from '../src/vocabulary/walk.js';
import { commandSays, sectionSays } from './docstring.js';
import { page, table } from './markdown.js';
import { smallStates } from './small-states.js';

/** What every entry has; said once, not for each list. */
const ofEveryEntry = /\.(id|at|recordedAt|by\..*|kinds\[\]|members\[\]|voided\..*|ext)$/;

/** What may be given with every entry; said once, not for each command. */
const withEveryEntry = /^(kinds\[\]|members\[\]|ext)$/;

/** Every leaf of a schema: its path, its kind of information, the list of its codes. */
export const fields = (schema: z.ZodType, leftOut: RegExp): string[][] => {
  const top = fieldsOf(schema) ?? {};
  const found: string[][] = [];
  eachLeaf(schema, (leaf, path) => {
    if (leftOut.test(path)) return;
    const [, name = '', rest = ''] = /^(\w+)(.*)$/.exec(path) ?? [];
    const mark = top[name]?._zod.optin === 'optional' ? '?' : '';
    found.push([`\`${name}${mark}${rest}\``, kindOf.get(leaf)?.kind ?? '', termsOf.get(leaf)?.name ?? '']);
  });
  return found;
};

/** Where a command is open, and where it leads. */
const where = (command: string): string => {
  const region = socialWork.table.regionOf(command) ?? 'stage';
  const states = socialWork.table.states(region);
  const open = states.filter((state) => socialWork.table.row(region, state)[command]);
  const to = [...new Set(open.flatMap((state) => (socialWork.table.row(region, state)[command] ?? []).flatMap((c) => c.to ?? [])))];
  const named = (list: readonly string[]) =>
    list.length >= states.length - 1 && list.length > 3
      ? `${list.length === states.length ? 'every' : 'any other'} ${region}`
      : list.join(', ');
  return `Open in ${region === 'stage' ? '' : `${region} `}${named(open)}${to.length > 0 ? `; leads to ${named(to)}` : ''}.`;
};

const refusalLink = (code: string) => `[\`${code}\`](../refusals.md#${code.replaceAll('.', '').toLowerCase()})`;

const section = (room: string, name: string, c: AnyCommand): string => {
  const input = fields(c.input, withEveryEntry);
  return [
    `### ${c.type}`,
    `${c.label.en} · *${c.label.id}* · ${c.rows.join(', ')}`,
    commandSays(room, name),
    `${where(c.type)} Fact: \`${c.fact.type}\`.`,
    ...(input.length > 0 ? [table(['input', 'kind', 'list'], input)] : ['No input.']),
    ...(c.refuses.length > 0 ? [`Refused with ${c.refuses.map(refusalLink).join(', ')}.`] : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

const small = await smallStates(rooms);

/** A room's page: what it keeps, its commands, its refusals, requirements and limits, each with the row or source it rests on. */
export const roomPage = (room: AnyRoom): string => {
  const states = small.get(room.name) ?? '';
  const limits = Object.entries<Limit>(room.limits).map(([code, { text, source }]) => [`\`${code}\``, text.en, text.id, source]);
  const requirements = Object.entries<Requirement>(room.requirements).map(([code, { text, source }]) => [
    `\`${code}\``,
    text.en,
    text.id,
    source,
  ]);
  const refusals = Object.entries(room.refusals).map(([code, { en, id }]) => [refusalLink(code), en, id]);
  const kept = fields(room.section, ofEveryEntry);
  return page(
    `${room.label.en} · ${room.label.id}`,
    sectionSays(room.name),
    '## What it keeps',
    "Every entry of a list also has an id, when it happened, when and by whom it was recorded, the kinds of information it holds, whom of a household or group it tells about, a mark where it was made in error, and a place for the host's own data.",
    ...[table(['field', 'kind', 'list'], kept)],
    ...(states === '' ? [] : ['## Small states', 'In brackets: who may say so. What is not in the table is refused.', states]),
    '## Commands',
    'A `?` marks what may be left out. What makes an entry also takes `kinds`, `members` and `ext`.',
    ...Object.entries<AnyCommand>(room.commands).map(([name, c]) => section(room.name, name, c)),
    ...(refusals.length > 0 ? ['## Refusals', table(['code', 'English', 'Indonesian'], refusals)] : []),
    ...(requirements.length > 0 ? ['## Requirements', table(['code', 'English', 'Indonesian', 'source'], requirements)] : []),
    ...(limits.length > 0 ? ['## Time limits', table(['code', 'English', 'Indonesian', 'source'], limits)] : []),
  );
};
