import { readFileSync } from 'node:fs';
import { Agency, DirectoryService, directoryCommands, directoryRefusals, type Text } from '../src/index.js';
import { over } from './docstring.js';
import { page, table } from './markdown.js';
import { fields } from './room-page.js';

const kebab = (name: string) => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
const refusalLink = (code: string) => `[\`${code}\`](refusals.md#${code.replaceAll('.', '').toLowerCase()})`;
const says = (name: string) =>
  over(readFileSync(new URL(`../src/directory/record/${kebab(name)}.ts`, import.meta.url), 'utf8'), `export const ${name}`);

const section = ({ type, label, rows, input, fact, refuses }: (typeof directoryCommands)[number]): string =>
  [
    `### ${type}`,
    `${label.en} · *${label.id}* · ${rows.join(', ')}`,
    says(type.replace('directory.', '')),
    `Fact: \`${fact.type}\`.`,
    table(['input', 'kind', 'list'], fields(input, /^$/)),
    `Refused with ${[...new Set<string>(refuses)].map(refusalLink).join(', ')}.`,
  ].join('\n\n');

/** The directory's page: what an entry keeps, its commands, and what they refuse. */
export const directoryPage = (): string =>
  page(
    'The directory',
    'An entry is an agency or a service: a record of its own, with versions and a journal, which outlives cases. See [Keep a directory](../how-to/keep-a-directory.md).',
    '## What it keeps of a service',
    table(['field', 'kind', 'list'], fields(DirectoryService, /^$/)),
    '## What it keeps of an agency',
    table(['field', 'kind', 'list'], fields(Agency, /^$/)),
    '## Commands',
    'A `?` marks what may be left out.',
    ...directoryCommands.map(section),
    '## Refusals',
    table(
      ['code', 'English', 'Indonesian'],
      Object.entries<Text>(directoryRefusals).map(([code, { en, id }]) => [refusalLink(code), en, id]),
    ),
  );
