import { holds } from './expecting.js';
import type { Flag, MadeRepositories, Make, RepositoryCase } from './shape.js';

/** What a case works with: an empty store, and the way to another one. */
export interface Bench extends MadeRepositories {
  readonly make: Make;
}
type Body = (on: Bench) => Promise<void>;

const using = async (make: Make, body: Body): Promise<void> => {
  const made = await make();
  try {
    await body({ ...made, make });
  } finally {
    await made.close();
  }
};

export const rule = (id: string, title: string, body: Body): RepositoryCase => ({ id, title, run: (make) => using(make, body) });

/** A rule that needs what not every store can do; `otherwise` is what holds where it cannot. */
export const ruleNeeding = (
  flag: Flag,
  id: string,
  title: string,
  body: Body,
  otherwise: { title: string; body: Body },
): RepositoryCase => ({
  id,
  title: `${title} (without ${flag}: ${otherwise.title})`,
  needs: [flag],
  run: (make) => using(make, (on) => (on.supports[flag] ? body : otherwise.body)(on)),
});

/** What a flag promised. */
export const given = <V>(what: string, value: V | undefined): V => {
  holds(`${what} is there, as its flag says`, value !== undefined);
  return value as V;
};
