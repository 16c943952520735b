import { expect, test } from 'vitest';
import type { Command, Finding } from '../../src/index.js';
import { anAdmittedClient } from '../../src/testing/index.js';

const topics = ['services', 'rights'] as const;
const stages = ['active'] as const;

test('a list that its owner may not change is taken by a command, and comes back in the fact', () => {
  const told = anAdmittedClient().when({ type: 'intake.orient', input: { topics, language: 'id' } });
  told.then('intake.oriented', { orientation: { topics: ['services', 'rights'] } });
});

test('a list that its owner may not change is taken by a query', () => {
  const asked: Finding = { stages };
  expect(asked.stages).toEqual(['active']);
});

test('a command that asks for nothing takes nothing', () => {
  const plain: Command = { type: 'screening.begin', input: {} };
  // @ts-expect-error: no form of this command has a reason
  const reasoned: Command = { type: 'screening.begin', input: { reason: 'asked for help' } };
  expect([plain.type, reasoned.type]).toEqual(['screening.begin', 'screening.begin']);
});
