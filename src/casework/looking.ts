import type { Client } from '../case/client/client.js';
import { present } from '../case/client/members.js';
import type { Actor } from '../vocabulary/actor.js';

/** Who looks, and for which member of a household or group, where it is for one. */
export interface Looking {
  readonly actor: Actor;
  readonly member?: string | undefined;
}
/** No reference of a host is empty. */
export const nobody = '';
const readsForAll: readonly Actor['kind'][] = ['worker', 'supervisor', 'agency', 'system'];

/**
 * For whose eyes this is, as a reference of the host: `undefined` where it is for the whole case, nobody's where there is no such
 * reading. Who is served in a household or group reads for themselves, whatever they ask; a right is looked at when it is used, so
 * that whoever moved out, or was never a member, reads nothing. A1.6
 */
export const readsFor = ({ client }: { readonly client: Client }, { actor, member }: Looking): string | undefined => {
  if (client.kind === 'person') return member === undefined ? undefined : nobody;
  if (member === undefined && readsForAll.includes(actor.kind)) return undefined;
  const theirs = present(client).find((m) => (member === undefined ? m.ref === actor.id : m.id === member));
  return theirs === undefined || (actor.kind === 'client' && theirs.ref !== actor.id) ? nobody : theirs.ref;
};
