import type { Verdict } from './experiment.js';

/** Tries a store spoiled in each of these ways. One that is not found out makes the whole of it not found out: then nothing is `broken`. */
export const eachCaught = async <S extends string>(spoils: readonly S[], run: (spoil: S) => Promise<Verdict>): Promise<Verdict> => {
  const broken: string[] = [];
  for (const spoil of spoils) {
    const verdict = await run(spoil);
    if (verdict.broken.length === 0) return { ...verdict, tooLittle: [`the store that ${spoil} was not found out`] };
    broken.push(...verdict.broken.map((line) => `${line} (${spoil})`));
  }
  return { counted: {}, broken, tooLittle: [] };
};
