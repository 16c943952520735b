import { describe, expect, test } from 'vitest';
import { replayEntry } from '../../../src/index.js';
import {
  aDirectory,
  agency,
  agree,
  all,
  close,
  codes,
  given,
  recordCapacity,
  reopen,
  sari,
  saveAgency,
  saveService,
  service,
  settled,
  shownService,
  verify,
} from './desk.js';

describe('[A3.4] an entry of the directory is a record of its own', () => {
  test('[A3.4] a service has the name of its agency, is active, and shows its version', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a', { name: 'Dinas Sosial' }), saveService('s'));
    expect(await shownService(desk, 's')).toMatchObject({ id: 's', agencyId: 'a', agencyName: 'Dinas Sosial', active: true, version: '1' });
    const held = await settled(desk.directory.agency('a', sari));
    expect(held).toMatchObject({ agency: { services: ['s'] }, version: 2 });
  });

  test('[A3.4] every change is a fact that stays: who, when, what, and the version after it', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), saveService('s'), recordCapacity('s', { has: 'waitlist', waitDays: 14 }));
    const { facts } = await settled(desk.directory.history(service('s'), sari));
    expect(facts.map(({ type, version }) => [type, version])).toEqual([
      ['directory.serviceSaved', 1],
      ['directory.capacityRecorded', 2],
    ]);
    expect(facts[1]).toMatchObject({
      by: sari.actor,
      recordedAt: '2026-03-02T02:00:00.000Z',
      data: { capacity: { has: 'waitlist', waitDays: 14, knownOn: '2026-03-02' } },
    });
  });

  test('[A3.4] its facts, laid one upon the other, are the entry that is stored', async () => {
    const desk = aDirectory();
    await given(
      desk,
      saveAgency('a'),
      saveService('s', { contacts: [{ person: 'yuni' }] }),
      agree(agency('a')),
      close(service('s')),
      reopen(service('s')),
      verify(service('s'), 4, { with: 'yuni' }),
    );
    for (const ref of [agency('a'), service('s')]) {
      const journal = await all(desk.records.history('clinic', ref));
      expect(replayEntry(journal)).toEqual(await desk.records.entry('clinic', ref));
    }
  });

  test('[A3.4] written anew, capacity, agreements, verification and closing stay; what is left out of the rest is gone', async () => {
    const desk = aDirectory();
    await given(
      desk,
      saveAgency('a'),
      saveService('s', { description: 'rice', contacts: [{ person: 'yuni' }] }),
      recordCapacity('s'),
      agree(service('s')),
      verify(service('s'), 3, { with: 'yuni' }),
      close(service('s')),
      saveService('s', { seenVersion: 5, contacts: [{ person: 'yuni', title: 'desk' }] }),
    );
    const kept = await shownService(desk, 's');
    expect(kept).toMatchObject({
      capacity: { has: 'capacity' },
      agreements: [{ what: 'ten places a month' }],
      verifiedOn: '2026-03-02',
      closed: { reason: 'moved away' },
      active: false,
      contacts: [{ person: 'yuni', title: 'desk', lastHeardOn: '2026-03-02' }],
    });
    expect(kept.description).toBeUndefined();
  });

  test('[A3.4] policies and procedures stand at the agency and at the service', async () => {
    const desk = aDirectory();
    const policies = [{ title: 'Complaints', uri: 'https://example.org/complaints' }];
    await given(desk, saveAgency('a', { policies }), saveService('s', { policies: [{ title: 'Bring a card' }] }));
    expect((await settled(desk.directory.agency('a', sari))).agency.policies).toEqual(policies);
    expect((await shownService(desk, 's')).policies).toEqual([{ title: 'Bring a card' }]);
  });

  test('[A3.4] the directory knows nothing of cases: an entry outlives them, and a closed one stays', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), saveService('s'), close(service('s'), { on: '2026-03-01' }));
    expect(await shownService(desk, 's')).toMatchObject({ active: false, closed: { on: '2026-03-01', reason: 'moved away' } });
    expect(codes(await desk.directory.run(close(service('s')), sari))).toEqual(['directory.closed-already']);
    await given(desk, reopen(service('s')));
    expect((await shownService(desk, 's')).active).toBe(true);
    expect(codes(await desk.directory.run(reopen(service('s')), sari))).toEqual(['directory.not-closed']);
  });
});

describe('[A3.4] what a service has from its agency', () => {
  test('[A3.4] an agency that is renamed is renamed in its services, in the same commit and with its cause', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), saveService('s'), saveService('t'), saveAgency('b'), saveService('u', { agencyId: 'b' }));
    const done = await settled(desk.directory.run(saveAgency('a', { seenVersion: 3, name: 'Rumah Pangan' }), sari));
    expect(done.facts.map(({ entry, type }) => [entry.id, type])).toEqual([
      ['a', 'directory.agencySaved'],
      ['s', 'directory.agencyFollowed'],
      ['t', 'directory.agencyFollowed'],
    ]);
    expect(done.facts[1]).toMatchObject({
      causedBy: { entry: agency('a'), version: 4 },
      by: { kind: 'system', onBehalfOf: 'sari' },
    });
    expect((await shownService(desk, 's')).agencyName).toBe('Rumah Pangan');
    expect((await shownService(desk, 's')).version).toBe('2');
    expect((await shownService(desk, 'u')).agencyName).toBe('Agency b');
  });

  test('[A3.4] an agreement with the agency holds for each of its services, and ends with it there', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), saveService('s'), agree(agency('a'), { from: '2026-01-01', until: '2026-12-31' }), saveService('t'));
    const whole = { what: 'ten places a month', from: '2026-01-01', until: '2026-12-31', ofAgency: true };
    expect((await shownService(desk, 's')).agreements).toMatchObject([whole]);
    expect((await shownService(desk, 't')).agreements).toMatchObject([whole]);

    const [{ id = '' } = {}] = (await settled(desk.directory.agency('a', sari))).agency.agreements ?? [];
    const ending = { agreementId: id, until: '2026-03-31' };
    const atService = { type: 'directory.endAgreement', input: { entry: service('s'), ...ending } } as const;
    expect(codes(await desk.directory.run(atService, sari))).toEqual(['directory.agreement-unknown']);
    await given(desk, { type: 'directory.endAgreement', input: { entry: agency('a'), ...ending } });
    expect((await shownService(desk, 's')).agreements).toMatchObject([{ ...whole, until: '2026-03-31' }]);
  });

  test('[A3.4] an agency that is closed closes its services; opened again, only those that it closed', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), saveService('s'), saveService('t'), close(service('t')), close(agency('a')));
    expect((await shownService(desk, 's')).active).toBe(false);
    await given(desk, reopen(agency('a')));
    expect((await shownService(desk, 's')).active).toBe(true);
    expect((await shownService(desk, 't')).active).toBe(false);
  });

  test('[A3.4] a service that goes to another agency is listed there and no longer here', async () => {
    const desk = aDirectory();
    await given(
      desk,
      saveAgency('a'),
      saveAgency('b'),
      agree(agency('a')),
      saveService('s'),
      saveService('s', { seenVersion: 1, agencyId: 'b' }),
    );
    expect((await settled(desk.directory.agency('a', sari))).agency.services).toEqual([]);
    expect((await settled(desk.directory.agency('b', sari))).agency.services).toEqual(['s']);
    expect(await shownService(desk, 's')).toMatchObject({ agencyName: 'Agency b', agreements: [] });
  });

  test('[A3.4] a new service and a new name at the same moment: the service has the new name', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'));
    const done = await Promise.all([
      desk.directory.run(saveService('s'), sari),
      desk.directory.run(agree(agency('a')), sari),
      desk.directory.run(saveService('t'), sari),
    ]);
    expect(done.map(({ refused }) => refused)).toEqual([false, false, false]);
    for (const id of ['s', 't']) expect((await shownService(desk, id)).agreements).toHaveLength(1);
  });
});

describe('[A1.5] informal resources', () => {
  test('[A1.5] a neighbour or a club stands beside the agencies without being one', async () => {
    const desk = aDirectory();
    const club = saveService('arisan', { name: 'Arisan RT 3', informal: true, domains: ['social-connection'] });
    const { agencyId: _, ...input } = club.input as { agencyId?: string };
    await given(desk, { ...club, input } as typeof club);
    expect(await shownService(desk, 'arisan')).toMatchObject({
      informal: true,
      agencyId: 'arisan',
      agencyName: 'Arisan RT 3',
      active: true,
    });
    expect(codes(await desk.directory.run(saveAgency('arisan'), sari))).toEqual(['directory.id-taken']);
  });

  test('[A1.5] a formal service without an agency is refused', async () => {
    const desk = aDirectory();
    const { agencyId: _, ...input } = saveService('s').input as { agencyId?: string };
    expect(codes(await desk.directory.run({ type: 'directory.saveService', input } as never, sari))).toEqual(['directory.agency-unknown']);
  });
});

describe('[B4.3] relations with contact persons', () => {
  test('[B4.3] an entry is verified with a contact person, who was last heard on that day', async () => {
    const desk = aDirectory();
    await given(
      desk,
      saveAgency('a'),
      saveService('s', { contacts: [{ person: 'yuni', reach: '0812' }, { person: 'edi' }] }),
      verify(service('s'), 1, { on: '2026-02-20', with: 'yuni' }),
    );
    expect(await shownService(desk, 's')).toMatchObject({
      verifiedOn: '2026-02-20',
      contactPersons: ['yuni', 'edi'],
      contacts: [{ person: 'yuni', lastHeardOn: '2026-02-20' }, { person: 'edi' }],
    });
    expect((await shownService(desk, 's')).contacts?.[1]?.lastHeardOn).toBeUndefined();
    expect(codes(await desk.directory.run(verify(service('s'), 2, { with: 'tono' }), sari))).toEqual(['directory.contact-unknown']);
  });

  test('[B4.3] what somebody else has changed meanwhile was not verified', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), saveService('s'), saveService('s', { seenVersion: 1, description: 'closed on Fridays' }));
    expect(codes(await desk.directory.run(verify(service('s'), 1), sari))).toEqual(['directory.changed-since']);
  });
});

describe('[B4.1] capacity', () => {
  test('[B4.1] it is kept with the day on which it was known, and what was known earlier does not take its place', async () => {
    const desk = aDirectory();
    await given(
      desk,
      saveAgency('a'),
      saveService('s'),
      recordCapacity('s', { has: 'no-capacity', knownOn: '2026-02-27' }),
      recordCapacity('s', { has: 'capacity', knownOn: '2026-02-20' }),
    );
    expect((await shownService(desk, 's')).capacity).toEqual({ has: 'no-capacity', knownOn: '2026-02-27' });
    expect((await settled(desk.directory.history(service('s'), sari))).facts).toHaveLength(3);
  });

  test('[B4.1] today is today where the directory is kept', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), saveService('s'));
    desk.time.now = '2026-03-02T16:30:00.000Z';
    await given(desk, recordCapacity('s', { knownOn: '2026-03-03' }));
    expect(codes(await desk.directory.run(recordCapacity('s', { knownOn: '2026-03-04' }), sari))).toEqual(['directory.later-than-today']);
  });
});
