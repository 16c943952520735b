import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { allPages, expanded, expandSnippets, regionOf } from '../../docs/snippets.js';
import { mermaid, socialWork } from '../../src/index.js';

/** A fenced block, and the line before it. */
const blocks = (page: string) =>
  [...page.matchAll(/(?:^|\n)([^\n]*)\n```(\w*)\n([\s\S]*?)\n?```/g)].map(([, before = '', language = '', code = '']) => ({
    before,
    language,
    code,
  }));
const pages = allPages().map((path) => ({ path, text: readFileSync(path, 'utf8') }));

describe('what a page shows is what runs', () => {
  test.each(pages)('every snippet of $path equals its region', ({ path, text }) => {
    expect(expanded(path)).toBe(text);
  });

  test('the picture of the README is the machine that runs', () => {
    const [, picture] =
      /<!-- lifecycle:start -->\s*```mermaid\n([\s\S]*?)\n```\s*<!-- lifecycle:end -->/.exec(readFileSync('README.md', 'utf8')) ?? [];
    expect(picture).toBe(mermaid(socialWork));
  });

  test('no TypeScript stands on a page but as a snippet', () => {
    const loose = pages.flatMap(({ path, text }) =>
      blocks(text).flatMap(({ language, before }) => (/^tsx?$/.test(language) && !before.startsWith('<!-- snippet: ') ? [path] : [])),
    );
    expect(loose).toEqual([]);
    expect(pages.flatMap(({ text }) => blocks(text)).filter(({ language }) => language === 'ts').length).toBeGreaterThan(30);
  });

  test('a snippet that was changed by hand is put right, and a region that is gone is named', () => {
    const program = "// #region a\nimport { x } from '../../src/index.js';\n  // #region b\n  x();\n  // #endregion\n// #endregion\n";
    const page = (inside: string) => `<!-- snippet: p.ts#b -->\n\`\`\`ts\n${inside}\n\`\`\`\n`;
    expect(expandSnippets(page('y();'), () => program)).toBe(page('x();'));
    expect(regionOf(program, 'a')).toBe("import { x } from 'kasus';\n  x();");
    expect(() => regionOf(program, 'c')).toThrow('there is no region c');
  });
});

describe('what a page says is printed is printed', () => {
  let log: MockInstance<typeof console.log>;
  beforeEach(() => {
    vi.resetModules();
    log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  });
  afterEach(() => log.mockRestore());

  const programs: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['README.md', () => import('../../docs/readme.js')],
    ['docs/tutorial/first-case.md', () => import('../../docs/tutorial/first-case.js')],
    ['docs/how-to/embed.md', () => import('../../docs/how-to/embed.js')],
    ['docs/how-to/users-and-roles.md', () => import('../../docs/how-to/users-and-roles.js')],
    ['docs/how-to/own-programme.md', () => import('../../docs/how-to/own-programme.js')],
    ['docs/how-to/programme-report.md', () => import('../../docs/how-to/programme-report.js')],
    ['docs/how-to/tune-the-match.md', () => import('../../docs/how-to/tune-the-match.js')],
    ['docs/how-to/keep-a-directory.md', () => import('../../docs/how-to/keep-a-directory.js')],
    ['docs/how-to/own-instrument.md', () => import('../../docs/how-to/own-instrument.js')],
    ['docs/how-to/search-a-directory.md', () => import('../../docs/how-to/search-a-directory.js')],
    ['docs/how-to/add-a-room.md', () => import('../../docs/how-to/add-a-room.js')],
    ['docs/how-to/adopt-a-running-caseload.md', () => import('../../docs/how-to/adopt-a-running-caseload.js')],
    ['docs/how-to/transactions.md', () => import('../../docs/how-to/transactions.js')],
    ['docs/how-to/refer.md', () => import('../../docs/how-to/refer.js')],
    ['docs/how-to/answer-without-an-account.md', () => import('../../docs/how-to/answer-without-an-account.js')],
    ['docs/how-to/show-whats-next.md', () => import('../../docs/how-to/show-whats-next.js')],
  ];
  test.each(programs)('%s', async (path, program) => {
    await program();
    const printed = log.mock.calls.map((words) => words.join(' '));
    const shown = blocks(readFileSync(path, 'utf8')).filter(({ language, before }) => language === 'text' && before === '<!-- output -->');
    expect(shown.map(({ code }) => code).join('\n')).toBe(printed.join('\n'));
  });
});
