import type { Actor, Command, Instant, Opening, Text } from '../../src/index.js';
import type { ChapterName } from './chapters.js';
import type { Read } from './read-fhir.js';

/** One command on its way: where it comes from, under which id it is sent, who says so, and what to show of it. */
export interface Line {
  readonly origin: string;
  readonly does: Command | Opening;
  /** Entries take their ids from it: the need of command `need-1` is `need-1.0`. */
  readonly id?: string;
  readonly by?: Actor;
  /** The clock moves to here first. */
  readonly at?: Instant;
  /** Codes with a label, or the data's own words. */
  readonly shows?: readonly (string | Text)[];
}
/** A screen of the story. `worklist` looks at what is overdue before anything is done. */
export interface Step {
  readonly name: ChapterName;
  readonly at: Instant;
  readonly lines: readonly Line[];
  readonly worklist?: true;
}

export const composed = 'composed';
/** The data do not hold it: somebody made it up for this example. */
export const own = (command: Command, rest: Partial<Line> = {}): Line => ({ origin: composed, does: command, ...rest });
/** It was read from a published resource. */
export const read = ({ origin, command }: Read, rest: Partial<Line> = {}): Line => ({ origin, does: command, ...rest });

type Consent = Pick<Extract<Command, { type: 'consent.give' }>['input'], 'purpose' | 'recipient' | 'covers' | 'from'>;
/** A consent of the client in writing. */
export const consents = (input: Consent): Command => ({
  type: 'consent.give',
  input: { ...input, givenBy: 'client', proof: { how: 'written', language: 'en', textVersion: 'example-1' } },
});
