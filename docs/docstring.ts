import { readFileSync } from 'node:fs';

const kebab = (name: string) => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
const source = (room: string, file: string) =>
  readFileSync(new URL(`../src/case/${kebab(room)}/${kebab(file)}.ts`, import.meta.url), 'utf8');

/** What is written over a declaration, as one paragraph. */
export const over = (code: string, declaration: string): string => {
  const at = code.indexOf(declaration);
  const comment = at < 0 ? '' : (/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(code.slice(0, at))?.[1] ?? '');
  return comment
    .replace(/\n\s*\* ?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
};

/** What the file of a command says that it means, and what it does not do. */
export const commandSays = (room: string, command: string): string => over(source(room, command), `export const ${command}`);
/** What the section of a room says that it is. */
export const sectionSays = (room: string): string => {
  const code = source(room, room);
  const [, name = ''] = /export const (\w+): Schema<\1> = \w+;\s*(?:\n|$)/.exec(code) ?? [];
  return over(code, `export interface ${name} `);
};
