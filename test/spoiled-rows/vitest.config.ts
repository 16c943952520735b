import { defineConfig } from 'vitest/config';

/** One file of the source is broken on its way into the test; on disk it stays as it is. */
const { in: file = '', find = '', put = '' } = JSON.parse(process.env.SPOIL ?? '{}') as { in?: string; find?: string; put?: string };

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  plugins: [
    {
      name: 'spoil',
      enforce: 'pre',
      transform: (code, id) => (file !== '' && id.endsWith(`/${file}`) ? code.replace(find, () => put) : undefined),
    },
  ],
  test: { include: ['test/**/*.test.ts'], watch: false },
});
