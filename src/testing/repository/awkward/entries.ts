import { anEdit, anEntry, doneBefore, edited, entryRule, ofAgency, ofService } from '../entries.js';
import { same } from '../expecting.js';
import { all } from '../reading.js';
import type { RepositoryCase } from '../shape.js';
import { tenant } from '../writing.js';
import { alike, awkwardStrings } from './strings.js';

/** An awkward string as the id of an entry, of a tenant and of a command, and in what they hold. */
export const entryCases: readonly RepositoryCase[] = [
  ...Object.entries(awkwardStrings).map(([name, value]) =>
    entryRule(`id-${name}`, `an entry and a command of the directory are found again under their ids: ${name}`, async (directory) => {
      const refs = [ofService(value), ofAgency(value)];
      const change = await edited(directory, value, anEdit(refs, value, { named: value, holds: { [value]: value }, fingerprint: value }));
      for (const ref of refs) {
        same('entry', await directory.entry(value, ref), anEntry(ref, 1, value));
        same(
          'history',
          await all(directory.history(value, ref)),
          change.facts.filter(({ entry }) => entry === ref),
        );
      }
      same('done', await directory.done(value, value), doneBefore(change));
      same('service', (await directory.service(value, value))?.name, value);
      same('the conflict', await directory.commit(value, anEdit(refs, 'c2')), { status: 'conflict' });
      same('another tenant', await directory.done(tenant, value), undefined);
    }),
  ),
  entryRule('alike', 'entries and commands whose ids look alike are two', async (directory) => {
    for (const [name, [one, two]] of Object.entries(alike)) {
      const first = await edited(directory, name, anEdit([ofService(one)], one, { named: 'first' }));
      same(`${name}: entry`, await directory.entry(name, ofService(two)), undefined);
      same(`${name}: done`, await directory.done(name, two), undefined);
      await edited(directory, name, anEdit([ofService(two)], two, { named: 'second' }));
      same(`${name}: the first`, await directory.entry(name, ofService(one)), anEntry(ofService(one), 1, 'first'));
      same(`${name}: done by the first`, await directory.done(name, one), doneBefore(first));
    }
  }),
];
