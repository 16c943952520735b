import { readdirSync } from 'node:fs';
import type { Spoil } from './spoil.js';

const folder = new URL('.', import.meta.url);
const notSpoils = ['all.ts', 'run.ts', 'spoil.ts', 'spoils.test.ts', 'vitest.config.ts'];

/** Every break, and the file here that names it. */
export const allSpoils = async (): Promise<readonly (Spoil & { readonly from: string })[]> => {
  const files = readdirSync(folder).filter((file) => !notSpoils.includes(file));
  const held = await Promise.all(
    files.map(async (file) => {
      const { spoils } = (await import(new URL(file, folder).href)) as { readonly spoils: readonly Spoil[] };
      return spoils.map((spoil) => ({ ...spoil, from: file.replace('.ts', '') }));
    }),
  );
  return held.flat();
};
