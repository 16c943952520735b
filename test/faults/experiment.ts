/** What a run under faults found. */
export interface Verdict {
  /**
   * What happened, by name. `acknowledged`, `in doubt`, `conflicts`, `lost`, `doubled` and `torn` have columns of their own in the table;
   * the rest is told in words, the experiment's unit first.
   */
  readonly counted: Readonly<Record<string, number>>;
  /**
   * Each promise that did not hold, with its kind in front: `lost: …`, `doubled: …`, `torn: …`, or another word. Ids and numbers only.
   */
  readonly broken: readonly string[];
  /** Why this run shows nothing: too few kills, no commit in doubt, no conflict. Such a run is void. */
  readonly tooLittle: readonly string[];
}

/** One way to hurt a store, and what must hold all the same. */
export interface Experiment {
  /** `writer-kills/sqlite` */
  readonly name: string;
  /** One sentence: what is done, and what must hold. */
  readonly promise: string;
  /** What its size counts: `kills`, `commits`, `calls`. */
  readonly unit: string;
  readonly sizes: {
    /** To see the spoiled store caught. */
    readonly spoiled: number;
    readonly ci: number;
    readonly long: number;
  };
  /** Why it cannot run on this machine, if so: said loudly, and a failure in CI. */
  readonly missing?: () => Promise<string | undefined>;
  /** `spoiled`: on a store that breaks the promise, on purpose; then `broken` must not be empty. */
  readonly run: (
    size: number,
    how: { readonly spoiled: boolean; readonly progress: (done: number, more?: string) => void },
  ) => Promise<Verdict>;
}
