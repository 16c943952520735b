import { answers } from './answers.js';
import { cursors } from './cursors.js';
import { entries } from './entries.js';
import { feed } from './feed.js';
import { journal } from './journal.js';
import { lists } from './lists.js';
import { names } from './names.js';
import { opening } from './opening.js';
import { reading } from './reading.js';
import { sides } from './sides.js';
import type { Spoiled } from './spoiled.js';
import { texts } from './texts.js';
import { wholeness } from './wholeness.js';
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
  ...wholeness,
  ...opening,
  ...names,
  ...journal,
  ...cursors,
};
