import type { AnyCommand } from '../src/vocabulary/command.js';
import type { AnyRoom } from '../src/vocabulary/room.js';

export const commandsOf = (room: AnyRoom): readonly AnyCommand[] => Object.values(room.commands as Readonly<Record<string, AnyCommand>>);

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const page = (title: string, ...parts: readonly string[]): string =>
  `${[`# ${title}`, '<!-- Written by `npx tsx docs/generate.ts` from the code. -->', ...parts].join('\n\n')}\n`;
