import type { AnswerTokens, CaseRepository, DirectoryRecords } from '../../../src/index.js';
import type { MadeRepositories } from '../../../src/testing/index.js';
import { awkwardStrings } from '../../../src/testing/repository/awkward/strings.js';
import { memoryMade } from '../memory-made.js';

/** A repository with one fault, and the cases that see it: those, and no others. A star stands for any text: then for all that fit. */
export interface Spoiled {
  readonly fault: string;
  readonly make: () => Promise<MadeRepositories>;
  readonly failsAt: readonly string[];
}

/** The cases of every awkward string, where they stand among others. */
export const awkwardIn = (place: string): readonly string[] => Object.keys(awkwardStrings).map((name) => `${place}${name}`);

/** Memory with some of its methods spoilt. */
export const spoiltCases = (spoil: (inside: CaseRepository) => Partial<CaseRepository>) => async (): Promise<MadeRepositories> => {
  const made = await memoryMade();
  return { ...made, cases: { ...made.cases, ...spoil(made.cases) } };
};

/** Memory with some methods of its directory spoilt. */
export const spoiltEntries = (spoil: (inside: DirectoryRecords) => Partial<DirectoryRecords>) => async (): Promise<MadeRepositories> => {
  const made = await memoryMade();
  const { directory } = made;
  if (!directory || !('commit' in directory)) throw new Error('memory keeps records');
  return { ...made, directory: { ...directory, ...spoil(directory) } };
};
/** Memory with some methods of its answer tokens spoilt. */
export const spoiltTokens = (spoil: (inside: AnswerTokens) => Partial<AnswerTokens>) => async (): Promise<MadeRepositories> => {
  const made = await memoryMade();
  if (!made.answerTokens) throw new Error('memory keeps tokens');
  return { ...made, answerTokens: { ...made.answerTokens, ...spoil(made.answerTokens) } };
};

/** The value with every text, or every number, made another one. Keys stay. */
export const mapped = <V>(value: V, change: (leaf: unknown) => unknown): V => {
  if (Array.isArray(value)) return value.map((held) => mapped(held, change)) as V;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, mapped(held, change)])) as V;
  return change(value) as V;
};
