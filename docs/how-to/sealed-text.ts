// #region sealed
import Database from 'libsql';
import { type ClientKeys, sealedText } from '../../src/adapters/sealed/index.js';
import { migrate, sqliteDriver, sqlRepositories } from '../../src/adapters/sql/index.js';
import { type By, type Casework, createCasework, everybodyMayDoEverything, programmes } from '../../src/index.js';

export const openSealed = async (file: string, keys: ClientKeys) => {
  const driver = sqliteDriver(new Database(file));
  await migrate(driver);
  const { cases, ...rest } = sqlRepositories(driver);
  return createCasework({
    ...rest,
    cases: sealedText(cases, { keys }),
    policy: everybodyMayDoEverything,
    programme: programmes.hiv,
  });
};

// #endregion

// #region keys
import { type MasterKeys, wrapping } from '../../src/adapters/sealed/index.js';

interface Row {
  readonly id: number;
  readonly wrapped: string | null;
}

/** Keys in a file of their own, each wrapped under a master key. A destroyed one leaves its row behind, empty. */
export const keysIn = (file: string, masters: MasterKeys): ClientKeys => {
  const { make, open } = wrapping(masters);
  const db = new Database(file);
  db.exec('pragma busy_timeout = 5000');
  db.exec('pragma secure_delete = on');
  db.exec('pragma synchronous = full');
  db.exec(`create table if not exists client_keys (tenant text, client text, id integer, wrapped text, primary key (tenant, client, id))`);
  const rows = db.prepare('select id, wrapped from client_keys where tenant = ? and client = ? order by id');
  const insert = db.prepare('insert into client_keys (tenant, client, id, wrapped) values (?, ?, ?, ?) on conflict do nothing');
  const empty = db.prepare('update client_keys set wrapped = null where tenant = ? and client = ?');
  const of = (tenant: string, client: string) => rows.all(tenant, client) as Row[];

  const forSealing: ClientKeys['forSealing'] = async (tenant, client) => {
    const all = of(tenant, client);
    const newest = all.at(-1);
    if (newest?.wrapped) {
      const key = await open([tenant, client, String(newest.id)], newest.wrapped);
      return { id: String(newest.id), key, ...(all.some((row) => row.wrapped === null) && { afterDestroyed: true }) };
    }
    const id = (newest?.id ?? 0) + 1;
    insert.run(tenant, client, id, await make([tenant, client, String(id)]));
    // Where another process was first, its key is the one.
    return forSealing(tenant, client);
  };
  return {
    forSealing,
    forOpening: async (tenant, client, keyId) => {
      const row = of(tenant, client).find(({ id }) => String(id) === keyId);
      if (!row) throw new Error('no such key');
      return row.wrapped === null ? 'destroyed' : open([tenant, client, keyId], row.wrapped);
    },
    destroy: async (tenant, client) => void empty.run(tenant, client),
  };
};
// #endregion

// #region destroy
/** The words of a case under every reference that its client had, before two records were merged too. */
export const destroyWords = async (casework: Casework, keys: ClientKeys, caseId: string, by: By): Promise<boolean> => {
  const read = await casework.read(caseId, by);
  if (read.refused || !read.record) return false;
  const { ref, formerRefs } = read.record.sections.client;
  // A policy that withholds who the client is leaves nothing to destroy by.
  if (ref === undefined) return false;
  for (const client of [ref, ...formerRefs]) await keys.destroy(by.tenant, client);
  return true;
};

// #endregion

// #region shown
import { erasedText } from '../../src/adapters/sealed/index.js';

export const shown = (words: string) => (words === erasedText ? 'dihapus atas permintaan klien' : words);
// #endregion
