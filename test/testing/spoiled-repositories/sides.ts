import { memoryMade } from '../memory-made.js';
import type { Spoiled } from './spoiled.js';

/** Faults beside the cases. */
export const sides: Readonly<Record<string, Spoiled>> = {
  'writes-the-audit-later': {
    fault: 'the audit log answers before the entry is there, and swallows what cannot be written',
    make: async () => {
      const made = await memoryMade();
      return {
        ...made,
        audit: { ...made.audit, append: async (...entry) => void setTimeout(() => made.audit.append(...entry).catch(() => undefined)) },
      };
    },
    failsAt: ['audit/*'],
  },
  'has-one-directory-for-all': {
    fault: 'services are kept without their tenant',
    make: async () => {
      const made = await memoryMade();
      const { directory } = made;
      if (!directory) return made;
      return {
        ...made,
        supports: { ...made.supports, directoryRecords: false },
        directory: {
          service: (_, id) => directory.service('all', id),
          find: (_, query) => directory.find('all', query),
          save: (_, service) => directory.save('all', service),
        },
      };
    },
    failsAt: ['directory/not-there', 'directory/tenants'],
  },
  'forgets-services-without-areas': {
    fault: 'a search by area leaves out the services that are everywhere',
    make: async () => {
      const made = await memoryMade();
      const { directory } = made;
      if (!directory) return made;
      const find: typeof directory.find = async (tenant, query) =>
        (await directory.find(tenant, query)).filter((s) => query.area === undefined || s.areas.includes(query.area));
      return { ...made, directory: { ...directory, find } };
    },
    failsAt: [
      'directory/find-by-all-three',
      'directory/find-by-an-area-that-none-names',
      'directory/find-by-area',
      'directory/find-by-area-and-active',
      'directory/find-by-domain-and-area',
    ],
  },
};
