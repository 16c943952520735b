import type { Spoil } from './spoil.js';

const entries = 'test/directory/record/entries.test.ts';
const laws = 'test/directory/record/laws.test.ts';
const bad = 'test/directory/record/refusals.test.ts';
const hidden = 'test/directory/record/confidential.test.ts';

export const spoils: readonly Spoil[] = [
  {
    row: 'A1.5',
    by: 'a neighbour needs an agency',
    in: 'src/directory/record/save-service.ts',
    find: 'agencyId === undefined && informal === true;',
    put: 'agencyId === undefined && informal === false;',
    seenBy: entries,
  },
  {
    row: 'A3.4',
    by: 'what was looked at may change before the commit',
    in: 'src/adapters/memory/directory-tenant.ts',
    find: '?? 0) !== version)) return',
    put: '?? 0) < version)) return',
    seenBy: laws,
  },
  {
    row: 'A3.4',
    by: 'an agency becomes a part of its own part',
    in: 'src/directory/record/save-agency.ts',
    find: 'if (up === id) return',
    put: "if (up === '') return",
    seenBy: bad,
  },
  {
    row: 'A3.4',
    by: 'what others changed is overwritten',
    in: 'src/directory/record/command.ts',
    find: 'if (entry.version === seenVersion) return undefined;',
    put: 'if (entry.version >= seenVersion) return undefined;',
    seenBy: bad,
  },
  {
    row: 'A3.4',
    by: 'a renamed agency keeps its old name in its services',
    in: 'src/directory/record/follow.ts',
    find: 'if (before && asText(fromAgency(before.agency)) === asText(from)) return [];',
    put: 'if (before) return [];',
    seenBy: laws,
  },
  {
    row: 'A3.4',
    by: 'the way to a shelter is shown to all',
    in: 'src/directory/shown.ts',
    find: "'point', 'howToGetThere', 'area'",
    put: "'point', 'area'",
    seenBy: hidden,
  },
  {
    row: 'A3.4',
    by: 'the journal tells where a shelter lies',
    in: 'src/casework/directory/shown.ts',
    find: 'service: withoutPlaces(told.service, (id) => secret.has(id)) }',
    put: 'service: told.service }',
    seenBy: hidden,
  },
  {
    row: 'A3.4',
    by: 'a shelter’s mark is lost by who edits it without having seen it',
    in: 'src/directory/shown.ts',
    find: 'place.confidential === false) return place;',
    put: '!place.confidential) return place;',
    seenBy: hidden,
  },
  {
    row: 'B4.1',
    by: 'an old call takes the place of a newer one',
    in: 'src/directory/record/record-capacity.ts',
    find: ' > capacity.knownOn) return',
    put: ' === capacity.knownOn) return',
    seenBy: entries,
  },
  {
    row: 'B4.1',
    by: 'a capacity is known tomorrow',
    in: 'src/directory/record/record-capacity.ts',
    find: 'knownOn > today)',
    put: "knownOn > '9999-12-31')",
    seenBy: entries,
  },
  {
    row: 'B4.3',
    by: 'nobody keeps when a contact person was last heard',
    in: 'src/directory/record/verify.ts',
    find: 'c.person === person ?',
    put: 'c.person === on ?',
    seenBy: entries,
  },
];
