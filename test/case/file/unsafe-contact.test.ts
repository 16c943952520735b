import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import {
  anActiveCase,
  anExitedClient,
  aReferredClient,
  aSupervisor,
  aWorker,
  type CaseStory,
  consentToFollowUp,
} from '../../../src/testing/index.js';
import { dueDays } from '../due-days.js';

const owned = { channel: 'visit', againstSafeContact: true } as const;
const yesterday = '2026-01-04';
const noVisits = { type: 'client.setSafeContact', input: { channel: 'visit', allowed: false }, happenedAt: '2026-01-01' } as const;

const made: Readonly<Record<string, CaseStory>> = {
  'a contact': anActiveCase().so({
    type: 'accompaniment.recordContact',
    input: { ...owned, with: 'client', purpose: 'crisis', role: 'supporter' },
    happenedAt: yesterday,
  }),
  'a failed attempt': anActiveCase().so({
    type: 'accompaniment.recordFailedAttempt',
    input: { ...owned, with: 'client', purpose: 'monitoring', role: 'coordinator', cause: 'her husband opened' },
    happenedAt: yesterday,
  }),
  'a search for a lost client': anActiveCase().so(
    { type: 'client.reportLost', input: {} },
    { type: 'client.recordTracing', input: { ...owned, result: 'not-reached' }, happenedAt: yesterday },
  ),
  outreach: aReferredClient().so(noVisits, {
    type: 'access.recordOutreach',
    input: { ...owned, reached: 'not-wanted' },
    happenedAt: yesterday,
  }),
  'a visit to a former client': anExitedClient().so(
    { ...consentToFollowUp, input: { ...consentToFollowUp.input, from: '2026-01-01' } },
    { type: 'followUp.begin', input: {} },
    { type: 'followUp.recordVisit', input: { ...owned, reached: 'reached', minutes: 30 }, happenedAt: yesterday },
  ),
};
const unsafeIds = (s: CaseStory) => {
  const { client, access, accompaniment, followUp } = s.record.sections;
  return [client.tracings, access.outreach, accompaniment.contacts, followUp.visits]
    .flat()
    .flatMap((e) => (e.againstSafeContact ? e.id : []));
};
const look = (contactId = '') =>
  ({ type: 'file.lookAtUnsafeContact', input: { contactId, note: 'he believed that it was the cooperative' } }) as const satisfies Command;

describe.each(Object.entries(made))('%s that was made although it was not safe', (_, s) => {
  const [id] = unsafeIds(s);

  test('[A1.1] is looked at by a supervisor, on the day on which it was written down', () => {
    expect(dueDays(s, 'file.unsafe-contact')).toEqual(['2026-01-05']);
    s.when(look(id)).thenRefused('file.only-supervisor');
    const seen = s
      .in({ by: aSupervisor })
      .when(look(id))
      .then('file.unsafeContactLookedAt', { look: { contactId: id, by: aSupervisor } });
    expect(dueDays(seen, 'file.unsafe-contact')).toEqual([]);
    seen.when(look(id)).thenRefused('file.nothing-to-look-at');
  });

  test('[A2.2] is to be looked at again where the look was made in error', () => {
    const seen = s.in({ by: aSupervisor }).so(look(id));
    const entryId = seen.last('file.unsafeContactLookedAt').look.id;
    const again = seen.so({ type: 'file.voidEntry', input: { entryId, reason: 'another client' } });
    expect(dueDays(again, 'file.unsafe-contact')).toEqual(['2026-01-05']);
  });
});

describe('a look at an unsafe contact', () => {
  test('[A1.1] is open, and due, also after the case has ended', () => {
    const ended = anActiveCase().so(
      {
        type: 'accompaniment.recordContact',
        input: { ...owned, with: 'client', purpose: 'support', role: 'supporter' },
        happenedAt: yesterday,
      },
      { type: 'termination.endEarly', input: { endReason: 'moved', openItems: [] } },
    );
    expect(dueDays(ended, 'file.unsafe-contact')).toEqual(['2026-01-05']);
    ended
      .in({ by: aSupervisor })
      .when(look(unsafeIds(ended)[0]))
      .then('file.unsafeContactLookedAt');
  });

  test('[A1.1] is not for the supervisor who made the contact', () => {
    const own = anActiveCase()
      .in({ by: aSupervisor })
      .so({
        type: 'accompaniment.recordContact',
        input: { ...owned, with: 'client', purpose: 'support', role: 'supporter' },
        happenedAt: yesterday,
      });
    own.when(look(unsafeIds(own)[0])).thenRefused('file.only-supervisor');
    own
      .in({ by: { ...aSupervisor, id: 'supervisor-2' } })
      .when(look(unsafeIds(own)[0]))
      .then('file.unsafeContactLookedAt');
  });

  test('[A1.1] is of nothing that was safe, and makes no channel safe', () => {
    const call = {
      type: 'accompaniment.recordContact',
      input: { with: 'client', channel: 'visit', purpose: 'support', role: 'supporter' },
    } as const;
    const safe = anActiveCase().withSafeContact('visit').so(call);
    safe
      .in({ by: aSupervisor })
      .when(look(safe.last('accompaniment.contactRecorded').contact.id))
      .thenRefused('file.nothing-to-look-at');
    const contact = made['a contact'] ?? safe;
    contact
      .in({ by: aSupervisor })
      .so(look(unsafeIds(contact)[0]))
      .in({ by: aWorker })
      .when(call)
      .thenRefused('contact.not-safe');
  });
});
