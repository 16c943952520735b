import { deliveries } from '../examples/leaving/experiment.js';
import type { Experiment } from './experiment.js';
import { experiments as fullDisk } from './full-disk.js';
import { experiments as indexedDb } from './indexeddb.js';
import { experiments as io } from './io.js';
import { noPostgres } from './place.js';
import { experiments as powerCut } from './power-cut.js';
import { experiments as race } from './race.js';
import { experiments as serverKills } from './server-kills.js';
import { experiments as writerKills } from './writer-kills.js';

/** Every experiment, in the order in which they run. */
export const all: readonly Experiment[] = [
  ...writerKills,
  ...indexedDb,
  ...serverKills,
  ...race,
  ...fullDisk,
  ...io,
  ...powerCut,
  { ...deliveries, missing: noPostgres },
];
