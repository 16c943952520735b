import { caseRefusals } from '../case/refusals.js';
import { comparisonRefusals } from '../instruments/refusals.js';
import type { AnyCommand } from '../vocabulary/command.js';
import type { AnyRoom } from '../vocabulary/room.js';
import { termsOf } from '../vocabulary/schema.js';
import type { Text } from '../vocabulary/text.js';
import { eachLeaf } from '../vocabulary/walk.js';

export type Labels = Readonly<Record<string, Text>>;

const termLabels = (room: AnyRoom): Labels => {
  const found: Record<string, Text> = {};
  const commands = Object.values(room.commands as Record<string, AnyCommand>);
  for (const schema of [room.section, ...commands.map((c) => c.input)]) {
    eachLeaf(schema, (leaf) => {
      const list = termsOf.get(leaf);
      // Of a schema that was derived from another, zod 3.25 answers with an empty entry.
      if (list?.labels) for (const [code, label] of Object.entries(list.labels)) found[`${list.name}.${code}`] = label;
    });
  }
  return found;
};

/**
 * Every code of a kit with its words: rooms, commands, refusals, requirements, limits, stages, and coded terms as `list.code`.
 * Collected from where they are defined; a host's own labels come last and win.
 */
export const labelsOf = (rooms: readonly AnyRoom[], stages: Readonly<Record<string, { label: Text }>>, own: Labels = {}): Labels => ({
  ...caseRefusals,
  ...comparisonRefusals,
  ...Object.fromEntries(Object.entries(stages).map(([stage, { label }]) => [`stage.${stage}`, label])),
  ...Object.assign({}, ...rooms.map(termLabels)),
  ...Object.fromEntries(
    rooms.flatMap((room) => [
      [room.name, room.label],
      ...Object.entries(room.refusals),
      ...Object.values(room.commands as Record<string, AnyCommand>).map((c) => [c.type, c.label]),
      ...Object.entries(room.requirements).map(([code, { text }]) => [code, text]),
      ...Object.entries(room.limits).map(([code, { text }]) => [code, text]),
    ]),
  ),
  ...own,
});
