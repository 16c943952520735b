export { repositoryCases } from './all.js';
export { type Deviation, forEachCase } from './each.js';
export { RuleBroken } from './expecting.js';
export type { Flag, Held, MadeRepositories, Make, RepositoryCase, Supports } from './shape.js';
