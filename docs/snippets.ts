import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mermaid, socialWork } from '../src/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A host imports the package; the programs of these pages, the source beside them. */
const asTheHost = (code: string) =>
  code.replace(/'(\.\.\/)+src\/index\.js'/g, "'kasus'").replace(/'(\.\.\/)+src\/(?:adapters\/)?(\w+)\/index\.js'/g, "'kasus/$2'");

const isRegion = (line: string) => /^\s*\/\/ #region /.test(line);
const isEnd = (line: string) => line.trim() === '// #endregion';

/** The lines from `// #region name` to its `// #endregion`; regions inside it are shown without their marks. */
const marked = (lines: readonly string[], name: string): readonly string[] | undefined => {
  const first = lines.findIndex((line) => line.trim() === `// #region ${name}`);
  if (first < 0) return undefined;
  let open = 1;
  const length = lines.slice(first + 1).findIndex((line) => {
    open += isRegion(line) ? 1 : isEnd(line) ? -1 : 0;
    return open === 0;
  });
  return length < 0 ? undefined : lines.slice(first + 1, first + 1 + length).filter((line) => !isRegion(line) && !isEnd(line));
};

/** An exported declaration, where no region has its name. */
const declared = (lines: readonly string[], name: string): readonly string[] | undefined => {
  const first = lines.findIndex((line) => new RegExp(`^export (interface|type|const) ${name}\\b`).test(line));
  const length = lines.slice(first).findIndex((line) => /^(}.*|\S.*;)$/.test(line)) + 1;
  return first < 0 ? undefined : lines.slice(first, first + length);
};

/** A region of a file, or a declaration that it exports, moved to the left margin. */
export const regionOf = (code: string, name: string): string => {
  const lines = code.split('\n');
  const found = marked(lines, name) ?? declared(lines, name);
  if (!found) throw new Error(`there is no region ${name}`);
  const margin = Math.min(...found.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return asTheHost(
    found
      .map((line) => line.slice(margin))
      .join('\n')
      .trim(),
  );
};

/**
 * A page with every fenced block after `<!-- snippet: file#name -->` made equal to that region of the file, which is looked up beside
 * the page; without a name, to the whole file.
 */
export const expandSnippets = (page: string, read: (file: string) => string): string =>
  page.replace(
    /(<!-- snippet: ([^#\s]+)(?:#(\S+))? -->\n```(\w+)\n)[\s\S]*?(```)/g,
    (_, head: string, file: string, name: string | undefined, _lang, end: string) => {
      const code = read(file);
      return `${head}${name === undefined ? asTheHost(code.trim()) : regionOf(code, name)}\n${end}`;
    },
  );

/** README.md and every page under `docs`, by its path from the root. */
export const allPages = (): readonly string[] => {
  const under = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  return ['README.md', ...under('docs').filter((file) => file.endsWith('.md') && !file.startsWith(join('docs', 'site')))];
};

/** The picture of the lifecycle, drawn from the machine that runs. */
const withPicture = (page: string) =>
  page.replace(
    /(<!-- lifecycle:start -->\n)[\s\S]*?(<!-- lifecycle:end -->)/,
    (_, start: string, end: string) => `${start}\n\`\`\`mermaid\n${mermaid(socialWork)}\n\`\`\`\n\n${end}`,
  );

const beside = (page: string) => (file: string) => readFileSync(join(root, dirname(page), file), 'utf8');
/** A page as it should be: its snippets and its picture of the lifecycle made anew. */
export const expanded = (page: string): string => withPicture(expandSnippets(readFileSync(join(root, page), 'utf8'), beside(page)));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const page of allPages()) {
    const text = expanded(page);
    if (text === readFileSync(join(root, page), 'utf8')) continue;
    writeFileSync(join(root, page), text);
    console.log(`refreshed ${page}`);
  }
}
