import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rooms } from '../../src/case/record.js';
import { caseRefusals } from '../../src/case/refusals.js';
import { socialWork } from '../../src/lifecycle/social-work.js';
import type { AnyCommand } from '../../src/vocabulary/command.js';
import type { AnyRoom } from '../../src/vocabulary/room.js';
import { kindOf, termsOf } from '../../src/vocabulary/schema.js';
import type { Text } from '../../src/vocabulary/text.js';
import { eachLeaf } from '../../src/vocabulary/walk.js';
import { rows } from '../rows.js';

const all: readonly AnyRoom[] = rooms;
const commandsOf = (room: AnyRoom): AnyCommand[] => Object.values(room.commands);
const kebab = (name: string) => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
const each = describe.each(all.map((room) => [room.name, room] as const));

const knownRows = new Set(rows);
const isLaw = (source: string) => /^(UU|PP|Permenkes|Permensos) \d+\/\d{4} art\. \d+$/.test(source);

each('the room %s', (name, room) => {
  const commands = commandsOf(room);
  const schemas = [
    ['section', room.section] as const,
    ...commands.flatMap((c) => [[c.type, c.input] as const, [c.fact.type, c.fact.data] as const]),
  ];

  test.each(schemas)('every field of %s says what kind of information it holds', (_, schema) => {
    const bare: string[] = [];
    eachLeaf(schema, (leaf, path) => void (kindOf.get(leaf) ?? bare.push(path)));
    expect(bare).toEqual([]);
  });

  test('its folder is the prefix of its commands, facts, codes, requirements and limits', () => {
    const own = [
      ...commands.flatMap((c) => [c.type, c.fact.type]),
      ...[room.refusals, room.requirements, room.limits].flatMap(Object.keys),
    ];
    expect(own.filter((code) => !code.startsWith(`${name}.`))).toEqual([]);
    expect(readdirSync(`src/case/${kebab(name)}`)).toEqual(expect.arrayContaining(['index.ts', 'room.ts', `${kebab(name)}.ts`]));
  });

  test('every command has a file of its own, named after it', () => {
    const files = readdirSync(`src/case/${kebab(name)}`);
    expect(Object.keys(room.commands).filter((command) => !files.includes(`${kebab(command)}.ts`))).toEqual([]);
    expect(commands.map((c) => c.type)).toEqual(Object.keys(room.commands).map((command) => `${name}.${command}`));
  });

  test('every code that a command refuses with has a text, and every text has a command that uses it', () => {
    const declared = new Set(commands.flatMap((c) => c.refuses));
    const texts = { ...caseRefusals, ...room.refusals };
    expect([...declared].filter((code) => !(code in texts))).toEqual([]);
    expect(Object.keys(room.refusals).filter((code) => !declared.has(code))).toEqual([]);
  });

  test('its empty section is one of its own', () => {
    expect(room.section.parse(room.empty)).toEqual(room.empty);
  });

  test('every row and source that it names is a row of the requirements, or an article of a law', () => {
    const served = commands.flatMap((c) => c.rows.map((row) => `${c.type} ${row}`));
    const sources = [room.requirements, room.limits].flatMap((rules) =>
      Object.entries<{ source: string }>(rules).map(([code, { source }]) => [code, source] as const),
    );
    expect(served.filter((row) => !knownRows.has(row.split(' ')[1] ?? ''))).toEqual([]);
    expect(sources.filter(([, source]) => !isLaw(source) && !source.split(', ').every((row) => knownRows.has(row)))).toEqual([]);
    expect(commands.filter((c) => c.rows.length === 0).map((c) => c.type)).toEqual([]);
  });
});

describe('the house', () => {
  test('folder = section = room: there is none without the other', () => {
    const folders = readdirSync('src/case', { withFileTypes: true })
      .filter((f) => f.isDirectory())
      .map((f) => f.name);
    expect(folders.sort()).toEqual(all.map((room) => kebab(room.name)).sort());
    expect(Object.keys(socialWork.blank('case-1').sections)).toEqual(all.map((room) => room.name));
  });

  test('no two commands have one type, no two make the same fact', () => {
    const commands = all.flatMap(commandsOf);
    for (const types of [commands.map((c) => c.type), commands.map((c) => c.fact.type)]) expect(new Set(types).size).toBe(types.length);
  });

  test('every code has words in English and in Indonesian', () => {
    const roomNames = all.map((room) => room.name);
    const coded = Object.entries(socialWork.labels()).filter(([code]) => !roomNames.includes(code));
    const wordless = coded.filter(([code, { en, id }]) => [en, id].some((words) => words.trim() === '' || words === code));
    expect(wordless).toEqual([]);
  });

  test('no code is used for two things, and every coded term of a command has words', () => {
    const codes = all.flatMap((room) => [
      ...Object.keys(room.refusals),
      ...Object.keys(room.requirements),
      ...Object.keys(room.limits),
      ...commandsOf(room).map((c) => c.type),
    ]);
    expect(codes.filter((code, n) => codes.indexOf(code) !== n)).toEqual([]);
    const lists = new Map<string, Readonly<Record<string, Text>>>();
    const clash: string[] = [];
    for (const schema of all.flatMap((room) => [room.section, ...commandsOf(room).map((c) => c.input)])) {
      eachLeaf(schema, (leaf) => {
        const list = termsOf.get(leaf);
        if (!list) return;
        if ((lists.get(list.name) ?? list.labels) !== list.labels) clash.push(list.name);
        lists.set(list.name, list.labels);
      });
    }
    const labels = socialWork.labels();
    const unlabelled = [...lists]
      .flatMap(([name, terms]) => Object.keys(terms).map((code) => `${name}.${code}`))
      .filter((code) => !(code in labels));
    expect(clash).toEqual([]);
    expect(unlabelled).toEqual([]);
  });
});
