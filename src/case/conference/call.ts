import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { isUnsafePerson } from '../client/ties.js';
import { Conference, type Conferences, callFields } from './conference.js';

/**
 * Call a case conference: whom, on which day, about what, and whether the client is invited, or why not. Calling tells nobody anything
 * about the client; what is told there to somebody from outside is a disclosure. Nobody unsafe for the client is called. B1, A5.2.3, A8.5
 */
export const call = command({
  type: 'conference.call',
  label: text('call a case conference', 'mengundang untuk konferensi kasus'),
  rows: ['B1', 'A5.2.3', 'A8.5'],
  input: z.strictObject({ ...entryInput, ...callFields }),
  fact: { type: 'conference.called', data: z.strictObject({ conference: Conference }) },
  refuses: ['conference.why-without-client', 'contact.not-safe'],
  decide: ({ client }: { client: Client; conference: Conferences }, input, given) =>
    refuseAll(
      input.client === 'not-invited' && input.whyWithoutClient === undefined && refuse('conference.why-without-client'),
      isAnyUnsafe(client, input.invited) && refuse('contact.not-safe'),
    ) ?? { conference: entry<Conference>(given, { ...input, status: 'called', attended: [], decisions: [] }) },
  apply: (section: Conferences, { conference }): Conferences => ({
    ...section,
    conferences: [...section.conferences, conference],
  }),
});

const isAnyUnsafe = (client: Client, invited: readonly string[]): boolean => invited.some((person) => isUnsafePerson(client, person));
