import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`.padStart(10);

const bundled = async (source: string, external: readonly string[]): Promise<{ min: number; gzip: number }> => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    external: [...external],
    logLevel: 'silent',
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return { min: code.length, gzip: gzipSync(code).length };
};

/** What a host ships: the whole library, bundled for a browser. */
export const sizeBench = async (): Promise<string[]> => {
  const all = `export * from './src/index.ts'`;
  const rows: (readonly [string, string, readonly string[]])[] = [
    ['kasus with xstate, zod and date-fns', all, []],
    ['kasus without xstate and zod', all, ['xstate', 'zod', 'zod/v4']],
    ['xstate alone (setup, assign, createActor)', `export { setup, assign, createActor } from 'xstate'`, []],
    ['zod alone (import * as z)', `import * as z from 'zod/v4'; export const s = z.strictObject({ a: z.string() });`, []],
  ];
  const lines: string[] = ['\nbundle (esbuild, browser, minified)'];
  for (const [name, source, external] of rows) {
    const { min, gzip } = await bundled(source, external);
    lines.push(`  ${name.padEnd(58)} ${kb(min)} min ${kb(gzip)} gzip`);
  }
  const files = readdirSync('dist').filter((f) => f.endsWith('.d.ts'));
  lines.push(
    `  ${'declarations (2,000 bytes a command, 200 KB beside)'.padEnd(58)} ${kb(files.reduce((sum, f) => sum + statSync(join('dist', f)).size, 0))}`,
  );
  return lines;
};

const cold = (what: string): number => {
  const took = Array.from({ length: 7 }, () => {
    const script = `const from = performance.now(); await import(${JSON.stringify(what)}); console.log(performance.now() - from)`;
    return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
  });
  return took.sort((a, b) => a - b)[3] ?? Number.NaN;
};
/** What a process pays before the first call. */
export const coldBench = (): string[] => [
  '\ncold import in Node (median of 7 processes)',
  ...(['xstate', 'zod/v4', new URL('../../dist/index.js', import.meta.url).href] as const).map(
    (what) => `  ${(what.startsWith('file') ? 'kasus, with both' : what).padEnd(58)} ${cold(what).toFixed(0).padStart(9)} ms`,
  ),
];

const typed = (name: string, args: readonly string[]): string => {
  const out = execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '--extendedDiagnostics', ...args], {
    encoding: 'utf8',
  });
  const [, check = '?'] = /Check time:\s+([\d.]+s)/.exec(out) ?? [];
  const [, total = '?'] = /Total time:\s+([\d.]+s)/.exec(out) ?? [];
  const [, instantiations = '?'] = /Instantiations:\s+(\d+)/.exec(out) ?? [];
  return `  ${name.padEnd(58)} check ${check.padStart(7)}  total ${total.padStart(7)}  ${instantiations.padStart(9)} instantiations`;
};
/** How long a compiler takes over the package, and over a host that uses it from its declarations. */
export const typeBench = (): string[] => {
  const dir = mkdtempSync(join(tmpdir(), 'kasus-types-'));
  const common = {
    strict: true,
    target: 'es2022',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    skipLibCheck: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    lib: ['es2023', 'dom'],
    types: ['node'],
  };
  const project = (name: string, rest: object, files: readonly string[]) => {
    const path = join(dir, `${name}.json`);
    writeFileSync(
      path,
      JSON.stringify({
        compilerOptions: { ...common, rootDir: process.cwd(), typeRoots: [join(process.cwd(), 'node_modules/@types')], ...rest },
        files,
      }),
    );
    return path;
  };
  try {
    const host = join(process.cwd(), '.ci/host.ts');
    const paths = { kasus: [join(process.cwd(), 'dist/index.d.ts')] };
    return [
      '\ntype check (TypeScript 6; aim: below 8 s)',
      typed('the package itself (src)', [
        '-p',
        project('src', {}, [join(process.cwd(), 'src/index.ts'), join(process.cwd(), 'src/testing/index.ts')]),
      ]),
      typed('a sample host, from the declarations', ['-p', project('host', { paths }, [host])]),
    ];
  } finally {
    rmSync(dir, { recursive: true });
  }
};
