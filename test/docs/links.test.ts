import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { allPages } from '../../docs/snippets.js';

const examples = existsSync('examples')
  ? readdirSync('examples', { recursive: true, encoding: 'utf8' }).map((file) => join('examples', file))
  : [];
const pages = [...allPages(), ...examples.filter((file) => file.endsWith('.md'))];

const prose = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, (code) => (code.includes('](') ? '' : code));
/** The anchors of a page's headings, as GitHub makes them: the second of two alike gets `-1`. */
const anchorsOf = (text: string): readonly string[] => {
  const seen = new Map<string, number>();
  return [...prose(text).matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading = '']) => {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
      .replaceAll(' ', '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
};

/** The links of a page that lead nowhere. */
const broken = (page: string, text: string): readonly string[] =>
  [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^[a-z][a-z+.-]*:/i.test(link)) return [];
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : normalize(join(dirname(page), decodeURI(path)));
    if (path.startsWith('/') || target.startsWith('..') || !existsSync(target)) return [`${page} → ${link}`];
    if (anchor === undefined) return [];
    const there = target === page ? text : statSync(target).isFile() ? readFileSync(target, 'utf8') : '';
    return anchorsOf(there).includes(anchor) ? [] : [`${page} → ${link}`];
  });

test('every relative link of the docs and the examples leads somewhere, to its heading where it names one', () => {
  expect(pages.flatMap((page) => broken(page, readFileSync(page, 'utf8')))).toEqual([]);
});

test('every page can be reached from README.md', () => {
  const linksOf = (page: string) =>
    [...prose(readFileSync(page, 'utf8')).matchAll(/\]\(([^)#\s]+)/g)]
      .map(([, link = '']) => (/^[a-z]+:/i.test(link) ? '' : normalize(join(dirname(page), link))))
      .filter((to) => pages.includes(to));
  const reached = new Set(['README.md']);
  for (const page of reached) for (const to of linksOf(page)) reached.add(to);
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});

test.each([
  ['a file that is not there', '[x](gone.md)'],
  ['a heading that is not there', '[x](docs/README.md#gone)'],
  ['a heading of the page itself', '# Here\n\n[x](#there)'],
  ['a path of one machine', '[x](/etc/hosts)'],
])('%s is found', (_, text) => {
  expect(broken('README.md', text)).toHaveLength(1);
});

test('the second of two headings alike has its own anchor, and what stands in code is no link', () => {
  expect(broken('README.md', '# A b\n\n# A b\n\n[x](#a-b-1) `[y](gone.md)`\n\n```md\n[z](gone.md)\n```\n')).toEqual([]);
});
