/** One small break of the source, under which a test of this row must fail. */
export interface Spoil {
  readonly row: string;
  /** What is wrong with the source then, in plain words. */
  readonly by: string;
  readonly in: string;
  /** Occurs exactly once in that file. */
  readonly find: string;
  readonly put: string;
  /** The test file whose tests of this row fail. */
  readonly seenBy: string;
}
