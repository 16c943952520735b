import { help } from './help.js';
import type { Step } from './line.js';
import { planning } from './planning.js';
import type { Published } from './read-fhir.js';
import type { Near } from './read-pantries.js';
import { wayIn } from './way-in.js';
import { wayOut } from './way-out.js';

/** The whole case, as it follows from the data. Nobody is taken in, and nothing is planned, without an answer that calls for it. */
export const storyOf = (facts: Published, near: Near): readonly Step[] =>
  facts.score > 0 ? [...wayIn(facts), ...planning(facts, near), ...help(facts, near[0]), ...wayOut(facts, near[0])] : wayIn(facts);
