import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    testing: 'src/testing/index.ts',
    sql: 'src/adapters/sql/index.ts',
    indexeddb: 'src/adapters/indexeddb/index.ts',
    sealed: 'src/adapters/sealed/index.ts',
  },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  dts: { compilerOptions: { ignoreDeprecations: '6.0', rootDir: '.' } },
  sourcemap: false,
  clean: true,
});
