import { answers } from './answers.js';
import { entries } from './entries.js';
import { feed } from './feed.js';
import { lists } from './lists.js';
import { reading } from './reading.js';
import { sides } from './sides.js';
import type { Spoiled } from './spoiled.js';
import { texts } from './texts.js';
import { writing } from './writing.js';

export const spoiledRepositories: Readonly<Record<string, Spoiled>> = {
  ...writing,
  ...reading,
  ...lists,
  ...texts,
  ...feed,
  ...sides,
  ...entries,
  ...answers,
};
