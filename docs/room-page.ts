import type * as z from 'zod/v4';
import { socialWork } from '../src/index.js';
import type { AnyCommand } from '../src/vocabulary/command.js';
import type { AnyRoom, Limit } from '../src/vocabulary/room.js';
import { kindOf, termsOf } from '../src/vocabulary/schema.js';
import { eachLeaf } from '../src/vocabulary/walk.js';
import { commandsOf, page, table } from './markdown.js';

/** What every entry has; said once, not for each list. */
const ofEveryEntry = /\.(id|at|recordedAt|by\..*|kinds\[\]|voided\..*|ext)$/;

const fields = (schema: z.ZodType): string[][] => {
  const found: string[][] = [];
  eachLeaf(schema, (leaf, path) => {
    if (!ofEveryEntry.test(path)) found.push([`\`${path}\``, kindOf.get(leaf)?.kind ?? '', termsOf.get(leaf)?.name ?? '']);
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

const section = (c: AnyCommand): string => {
  const input = fields(c.input);
  return [
    `### ${c.type}`,
    `${c.label.en} · *${c.label.id}* · ${c.rows.join(', ')}`,
    `${where(c.type)} Fact: \`${c.fact.type}\`.`,
    ...(input.length > 0 ? [table(['input', 'kind', 'list'], input)] : ['No input.']),
    ...(c.refuses.length > 0
      ? [`Refused with ${c.refuses.map((code) => `[\`${code}\`](../refusals.md#${code.replaceAll('.', '').toLowerCase()})`).join(', ')}.`]
      : []),
  ].join('\n\n');
};

/** A room's page: what it keeps, its commands, its refusals and limits. */
export const roomPage = (room: AnyRoom): string => {
  const limits = Object.entries<Limit>(room.limits).map(([code, { text, source }]) => [`\`${code}\``, text.en, text.id, source]);
  const kept = fields(room.section);
  return page(
    `${room.label.en} · ${room.label.id}`,
    '## What it keeps',
    "Every entry of a list also has an id, when it happened, when and by whom it was recorded, the kinds of information it holds, a mark where it was made in error, and a place for the host's own data.",
    ...[table(['field', 'kind', 'list'], kept)],
    '## Commands',
    ...commandsOf(room).map(section),
    ...(limits.length > 0 ? ['## Time limits', table(['code', 'English', 'Indonesian', 'source'], limits)] : []),
  );
};
