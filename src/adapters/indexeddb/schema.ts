/** What the stores hold. Records, rows and facts are text: what is read shares nothing, and what JSON drops was never there. */
export interface Kept {
  /** The whole case. Beside the rows, so that a list never reads it. */
  readonly records: { readonly tenant: string; readonly caseId: string; readonly record: string };
  /** `places`: the keys under which the case stands in lists. */
  readonly rows: {
    readonly tenant: string;
    readonly caseId: string;
    readonly version: number;
    readonly summary: string;
    readonly places: readonly (readonly string[])[];
  };
  /** `position`: the place in the feed of the tenant. */
  readonly facts: {
    readonly tenant: string;
    readonly caseId: string;
    readonly version: number;
    readonly position: number;
    readonly entry: string;
  };
  /** Which facts a command wrote: those of the case after `after`, up to `version`. */
  readonly commands: {
    readonly tenant: string;
    readonly commandId: string;
    readonly caseId: string;
    readonly after: number;
    readonly version: number;
    readonly fingerprint: string;
  };
  readonly services: { readonly tenant: string; readonly serviceId: string; readonly service: string };
  readonly audit: { readonly tenant: string; readonly position: number; readonly entry: string };
}
export type StoreName = keyof Kept;

/** Runs within the upgrade: it may make stores and indexes, and go through what is stored. */
export type Migration = (db: IDBDatabase, tx: IDBTransaction) => void;

/** The first layout. The tenant comes first in every key. */
const first: Migration = (db) => {
  const made = (name: StoreName, ...key: string[]) => db.createObjectStore(name, { keyPath: ['tenant', ...key] });
  made('records', 'caseId');
  made('rows', 'caseId').createIndex('places', 'places', { multiEntry: true });
  made('facts', 'caseId', 'version').createIndex('feed', ['tenant', 'position'], { unique: true });
  made('commands', 'commandId');
  made('services', 'serviceId');
  made('audit', 'position');
};

/** Forward only, and never changed once released: the n-th leads from version n to n + 1. */
export const migrations: readonly Migration[] = [first];
