import { defineConfig } from 'vitest/config';

/** One file of the source is broken on its way into the test; on disk it stays as it is. */
const { in: file = '', find = '', put = '' } = JSON.parse(process.env.SPOIL ?? '{}') as { in?: string; find?: string; put?: string };

const isBroken = (id: string): boolean => file !== '' && id.endsWith(`/${file}`);

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  plugins: [
    {
      name: 'spoil',
      enforce: 'pre',
      // Whatever else is transformed once serves all breaks; the broken file is never kept.
      configureVitest: ({ experimental_defineCacheKeyGenerator: keep }) => keep(({ id }) => (isBroken(id) ? false : undefined)),
      transform: (code, id) => (isBroken(id) ? code.replace(find, () => put) : undefined),
    },
  ],
  test: { include: ['test/**/*.test.ts'], watch: false, experimental: { fsModuleCache: true } },
});
