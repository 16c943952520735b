import { readFileSync } from 'node:fs';
import { rooms } from '../src/case/record.js';
import { caseRefusals } from '../src/case/refusals.js';
import { DirectoryService } from '../src/directory/service.js';
import {
  answerLinkRefusals,
  caseworkRefusals,
  catchUp,
  checklist,
  directoryCommands,
  directoryRefusals,
  errorCodes,
  matrix,
  mermaid,
  programmes,
  purposes,
  type Rules,
  socialWork,
  stages,
  type Text,
} from '../src/index.js';
import { comparisonRefusals } from '../src/instruments/refusals.js';
import { waysOf } from '../src/lifecycle/drawing.js';
import { regions } from '../src/lifecycle/table.js';
import type { AnyCommand } from '../src/vocabulary/command.js';
import type { AnyRoom, Limit } from '../src/vocabulary/room.js';
import { termsOf } from '../src/vocabulary/schema.js';
import { eachLeaf } from '../src/vocabulary/walk.js';
import { directoryPage } from './directory-page.js';
import { commandsOf, page, table } from './markdown.js';
import { roomPage } from './room-page.js';
import { rowsPage } from './rows.js';

const house: readonly AnyRoom[] = rooms;
const all: readonly AnyCommand[] = house.flatMap(commandsOf);
const ofPrograms: readonly Rules[] = Object.values(programmes);

const requirementRows = house.flatMap((room) =>
  Object.entries(room.requirements).map(([code, { text, source, firm, unlessNamed: usual = 'required' }]) => {
    const asked = regions.flatMap((region) => waysOf(socialWork, region)).filter((w) => w.asks.includes(code));
    const unlike = ofPrograms.filter((p) => (p.requirements[code] ?? usual) !== usual).map((p) => `${p.requirements[code]} in ${p.id}`);
    const strength = firm ? 'always, never waived' : [usual, ...unlike].join('; ');
    return [`\`${code}\``, text.en, text.id, source, [...new Set(asked.map((w) => `\`${w.command}\``))].join(', '), strength];
  }),
);

const heading = (code: string, { en, id }: Text, told: string) => `## ${code}\n\n${en}\n\n*${id}*\n\n${told}`;
/** What the lifecycle asks of every command, before its own decision. */
const ofAny: readonly string[] = ['case.not-open-here', 'case.later-than-now', 'case.member-unknown'];
const answering = (code: string) =>
  ofAny.includes(code)
    ? 'any command'
    : all
        .filter((c) => c.refuses.includes(code))
        .map((c) => `\`${c.type}\``)
        .join(', ');
const answeringDirectory = (code: string) =>
  directoryCommands
    .filter((c) => (c.refuses as readonly string[]).includes(code))
    .map((c) => `\`${c.type}\``)
    .join(', ') || 'the directory';
const refusals = [
  ...Object.entries(caseRefusals).map(([code, text]) => heading(code, text, `Answered by: ${answering(code)}.`)),
  ...Object.entries(comparisonRefusals).map(([code, text]) => heading(code, text, 'Answered by: comparing results, or summing goals up.')),
  ...house.flatMap((room) => Object.entries(room.refusals).map(([code, text]) => heading(code, text, `Answered by: ${answering(code)}.`))),
  ...Object.entries<Text>(directoryRefusals).map(([code, text]) => heading(code, text, `Answered by: ${answeringDirectory(code)}.`)),
  ...Object.entries(caseworkRefusals).map(([code, text]) =>
    heading(code, text, `Answered by: the service${code.startsWith('input.') ? ', at the door' : ''}.`),
  ),
  ...Object.entries(answerLinkRefusals).map(([code, text]) =>
    heading(code, text, 'Answered by: the links of agencies without an account.'),
  ),
];

const coded = (): ReadonlyMap<string, Readonly<Record<string, Text>>> => {
  const found = new Map<string, Readonly<Record<string, Text>>>([
    ['stage', Object.fromEntries(Object.entries(stages).map(([code, { label }]) => [code, label]))],
    ['room', Object.fromEntries(house.map((r) => [r.name, r.label]))],
    ['programme', Object.fromEntries(ofPrograms.map((p) => [p.id, p.label]))],
    ['purpose', Object.fromEntries(Object.entries(purposes).map(([code, { label }]) => [code, label]))],
  ]);
  for (const schema of [
    ...house.map((r) => r.section),
    ...all.flatMap((c) => [c.input, c.fact.data]),
    DirectoryService,
    ...directoryCommands.map((c) => c.input),
  ]) {
    eachLeaf(schema, (leaf) => {
      const list = termsOf.get(leaf);
      if (list) found.set(list.name, { ...found.get(list.name), ...list.labels });
    });
  }
  return found;
};

const limitRows = house.flatMap((room) =>
  Object.entries<Limit>(room.limits).map(([code, { text, source, afterEnd }]) => [
    `\`${code}\``,
    text.en,
    text.id,
    source,
    afterEnd ? 'yes' : '',
  ]),
);
limitRows.push([`\`${catchUp.code}\``, catchUp.text.en, catchUp.text.id, 'A2.1', '']);
const said = (value: unknown): string =>
  value === undefined
    ? ''
    : typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value ?? {})
          .map(([k, v]) => `${k} ${v}`)
          .join(', ')
      : String(value);
const limitNames = [...new Set(ofPrograms.flatMap((p) => Object.keys(p.limits)))];
const valueRows = [
  ...limitNames.map((name) => [
    `\`${name}\``,
    ...ofPrograms.map((p) => said((p.limits as unknown as Readonly<Record<string, unknown>>)[name])),
  ]),
  ['`caseload`', ...ofPrograms.map((p) => said(p.caseload))],
  ['`caseloadWeights`', ...ofPrograms.map((p) => said(p.caseloadWeights))],
];
/** The sources of the values stand once, at the values. */
const limitSources = () =>
  (/\/\*\*([\s\S]*?)\*\//.exec(readFileSync(new URL('../src/programme/limits.ts', import.meta.url), 'utf8'))?.[1] ?? '')
    .replace(/\n \*\s*/g, ' ')
    .trim()
    .split(/ @see | (?=Our choice)/)
    .map((line, n) => (n === 0 ? `${line}\n` : `- ${line}`))
    .join('\n');

/** Every page of the reference that is derived from the code, by its path under `docs/reference`. */
export const pages = (): Readonly<Record<string, string>> => ({
  'lifecycle-matrix.md': page(
    'Commands by stage',
    '● is open and keeps the state, → leads to another one. An empty cell is refused there, with `case.not-open-here`.',
    matrix(socialWork),
  ),
  'lifecycle.md': page(
    'The lifecycle',
    `\`\`\`mermaid\n${mermaid(socialWork)}\n\`\`\``,
    '## What each move asks for first',
    checklist(socialWork, 'en'),
  ),
  'requirements.md': page(
    'Requirements',
    'Named conditions on the record, asked for by the moves of a case. A programme makes each required, advised or off; a required one can be waived with a reason, by a supervisor, until a day.',
    table(['code', 'English', 'Indonesian', 'source', 'asked by', 'strength'], requirementRows),
    '## Checklist in English',
    checklist(socialWork, 'en'),
    '## Checklist in Indonesian',
    checklist(socialWork, 'id'),
  ),
  'refusals.md': page(
    'Refusals',
    'A refusal is a value: `{ refused: true, because: [{ code, ids }] }`. An unmet [requirement](requirements.md) refuses under its own code.',
    ...refusals,
  ),
  'errors.md': page(
    'Errors',
    "Thrown as `KasusError`: the program or a repository is at fault. The message holds the code, its meaning and ids, never a client's data.",
    ...Object.entries(errorCodes).map(([code, meaning]) => `## ${code}\n\n${meaning}`),
  ),
  'glossary.md': page(
    'Glossary',
    'Every coded term with its labels. A host may replace a label, and add codes of its own as `namespace:code` where a list is open. *unreviewed*: the Indonesian term was not yet checked against a published source.',
    ...[...coded()].map(
      ([list, labels]) =>
        `## ${list}\n\n${table(
          ['code', 'English', 'Indonesian', 'source'],
          Object.entries(labels).map(([code, { en, id, source }]) => [`\`${code}\``, en, id, source ?? '*unreviewed*']),
        )}`,
    ),
  ),
  'time-limits.md': page(
    'Time limits',
    'What a record holds open, and until when. Nothing runs in the background: what is due is read from the record.',
    table(['code', 'English', 'Indonesian', 'source', 'runs after the end'], limitRows),
    '## Values by programme',
    table(['limit', ...ofPrograms.map((p) => p.id)], valueRows),
    '## Sources of the values',
    limitSources(),
  ),
  'rows.md': rowsPage(),
  'directory.md': directoryPage(),
  ...Object.fromEntries(house.map((room) => [`commands/${room.name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}.md`, roomPage(room)])),
});
