import { readdirSync } from 'node:fs';
import type { AnyRoom } from '../src/vocabulary/room.js';
import { table } from './markdown.js';

const kebab = (name: string) => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
const root = new URL('../src/case/', import.meta.url);

/** A table says what may follow on a state: another state and who may say so, or a step, where it leads, and who may take it. */
type Cell = readonly string[] | string | { readonly to: string; readonly by?: readonly string[] };
export type SmallStates = Readonly<Record<string, Readonly<Record<string, Cell>>>>;

const isTable = (name: string, value: unknown): value is SmallStates =>
  /(transitions|steps|states)$/i.test(name) && typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entity that a table is of, from its name or its file: `handOverStates` is of a hand over, `crisis/transitions` of a crisis. */
const entityOf = (name: string, file: string, room: string): string => {
  const own = kebab(name.replace(/(transitions|steps|states)$/i, '')).replaceAll('-', ' ');
  return own !== '' ? own : file === 'transitions.ts' ? kebab(room).replaceAll('-', ' ') : file.replace(/s?\.ts$/, '').replaceAll('-', ' ');
};

/** The small states of a room: found by their names among what its files export. */
const statesOf = async (room: string): Promise<[string, SmallStates][]> => {
  const folder = new URL(`${kebab(room)}/`, root);
  const files = readdirSync(folder).filter((f) => f.endsWith('.ts'));
  const held = await Promise.all(
    files.map(async (file) => {
      const exported = Object.entries((await import(new URL(file, folder).href)) as object).sort(([a], [b]) => (a < b ? -1 : 1));
      return exported.flatMap(([name, value]) =>
        isTable(name, value) ? [[entityOf(name, file, room), value] as [string, SmallStates]] : [],
      );
    }),
  );
  return held.flat();
};

const said = (step: string, cell: Cell): string => {
  if (typeof cell === 'string') return `${step} → ${cell}`;
  if (Array.isArray(cell)) return `${step} (${cell.join(', ')})`;
  const { to, by } = cell as Exclude<Cell, string | readonly string[]>;
  return `${step} → ${to}${by ? ` (${by.join(', ')})` : ''}`;
};

/** What may follow on each state of each small thing in a room, and who may say so. */
export const smallStates = async (rooms: readonly AnyRoom[]): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await Promise.all(
      rooms.map(async ({ name }) => {
        const parts = (await statesOf(name)).map(([entity, states]) =>
          [
            `### ${entity}`,
            table(
              ['state', 'what may follow'],
              Object.entries(states).map(([state, next]) => [
                `\`${state}\``,
                Object.entries(next)
                  .map(([step, cell]) => said(step, cell))
                  .join('; ') || 'nothing: it is over',
              ]),
            ),
          ].join('\n\n'),
        );
        return [name, parts.join('\n\n')] as const;
      }),
    ),
  );
