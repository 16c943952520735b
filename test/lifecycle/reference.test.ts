import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pages } from '../../docs/pages.js';
import { roomPage } from '../../docs/room-page.js';
import { rooms, socialWork } from '../../src/index.js';

const generated = pages();
const read = (path: string) => readFileSync(`docs/reference/${path}`, 'utf8');

test.each(Object.keys(generated))(
  'docs/reference/%s says what the code says; where it does not, run npm run generate and review the difference',
  (path) => {
    expect(read(path)).toBe(generated[path]);
  },
);

test('the reference has a page for every room and no other', () => {
  expect(
    readdirSync('docs/reference/commands')
      .map((file) => `commands/${file}`)
      .sort(),
  ).toEqual(
    Object.keys(generated)
      .filter((p) => p.startsWith('commands/'))
      .sort(),
  );
  expect(rooms.map(roomPage).every((page) => Object.values(generated).includes(page))).toBe(true);
});

test('every refusal and every error has exactly one heading', () => {
  for (const path of ['refusals.md', 'errors.md']) {
    const headings = read(path).match(/^## .+$/gm) ?? [];
    expect(headings.length).toBeGreaterThan(5);
    expect(new Set(headings).size).toBe(headings.length);
  }
  const codes = [...socialWork.parts.implementation.values()].flatMap(({ command }) => command.refuses);
  for (const code of codes) expect(read('refusals.md')).toContain(`\n## ${code}\n`);
});
