import type { Verdict } from './experiment.js';

/** Tries a store spoiled in each of these ways. One that is not found out makes the whole of it not found out: then nothing is `broken`. */
export const eachCaught = async <S extends string>(spoils: readonly S[], run: (spoil: S) => Promise<Verdict>): Promise<Verdict> => {
  const broken: string[] = [];
  for (const spoil of spoils) {
    const verdict = await run(spoil);
    // That a machine was slow, or a writer ended, says nothing of the store.
    const told = verdict.broken.filter((line) => /^(lost|doubled|torn|ghost|stale)\b/.test(line));
    if (told.length === 0) return { ...verdict, broken: [], tooLittle: [`the store that ${spoil} was not found out`, ...verdict.broken] };
    broken.push(...told.map((line) => `${line} (${spoil})`));
  }
  return { counted: {}, broken, tooLittle: [] };
};
