import { expect, test } from 'vitest';
import { caseworkRefusals } from '../../src/index.js';
import { anOffice } from './office.js';

const labels = Object.entries(anOffice().casework.labels());

test('every code that the service can answer with has words in both languages', () => {
  const known = new Set(labels.map(([code]) => code));
  const { kit } = anOffice().casework;
  const codes = [
    ...Object.keys(caseworkRefusals),
    ...kit.parts.requirement.keys(),
    ...kit.parts.rooms.flatMap((room) => Object.keys(room.limits)),
    ...[...kit.parts.implementation].flatMap(([type, { command }]) => [type, ...command.refuses]),
    ...Object.keys(kit.stages).map((stage) => `stage.${stage}`),
  ];
  expect(codes.filter((code) => !known.has(code))).toEqual([]);
  expect(labels.filter(([, { en, id }]) => [en, id].some((words) => words.trim() === ''))).toEqual([]);
});

test('Indonesian is Indonesian: only a loanword is the same in both languages', () => {
  const same = labels.filter(([, { en, id }]) => en.toLowerCase() === id.toLowerCase()).map(([, { id }]) => id);
  expect([...new Set(same)].sort()).toEqual(['evaluator', 'formal', 'informal', 'mediator', 'mentor', 'stigma', 'supervisor']);
});

test('the words are those in current use, and a person is never a case', () => {
  const dated =
    /\b(odha|penderita|pengidap|penyandang cacat|cacat|manula|jompo|pecandu|korban|penyakit mental|narkoba|kasus (baru|positif|hiv))\b/i;
  const english = /\b(victim|addict|handicapped|the elderly|sufferer|patient|infected)\b/i;
  expect(labels.filter(([, { en, id }]) => dated.test(id) || english.test(en))).toEqual([]);
});
