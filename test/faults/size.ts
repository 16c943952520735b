import type { Experiment } from './experiment.js';

const [ci, long] = [200, 1_000];

/**
 * The one number of a run says how many writers are killed: 200 is the run of every change, 1,000 the long one. Every other experiment goes
 * along: its own size of a change's run at 200, its long one at 1,000, in between and beyond in proportion.
 */
export const sizeFor = ({ sizes }: Pick<Experiment, 'sizes'>, asked: number = ci): number => {
  if (asked > long) return Math.round((sizes.long * asked) / long);
  const beyond = Math.max(0, asked - ci) / (long - ci);
  return Math.max(1, Math.round((sizes.ci * Math.min(asked, ci)) / ci + (sizes.long - sizes.ci) * beyond));
};
