import type { Given } from '../../vocabulary/command.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { KindList } from '../../vocabulary/schema.js';
import type { Client } from '../client/client.js';
import { notSafe } from '../client/safe-contact.js';

interface Asked {
  readonly source: string;
  readonly tieId?: string | undefined;
  readonly cameUnasked?: boolean | undefined;
  readonly kinds?: KindList | undefined;
  readonly members?: readonly string[] | undefined;
}

/**
 * Why the family could not be asked for this: the person is not named, may not be asked, is unsafe, or what it is about is nothing that
 * they are known to know: a question tells too. Who came by themselves were not asked. A5.1.4
 */
export const notSafeToAsk = (
  client: Client,
  { source, tieId, cameUnasked, kinds, members }: Asked,
  given: Given,
): Refusal<'contact.not-safe'> | false => {
  if (source !== 'family' || cameUnasked) return false;
  if (tieId === undefined) return refuse('contact.not-safe');
  // A talk with the tie itself goes over no channel of the client's.
  return notSafe(client, { channel: 'office', tieId, members, tells: kinds?.filter((kind) => kind !== 'general') }, given);
};
