import type { AnswerToken } from '../../ports/answer-tokens.js';

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
  /** Agencies and services; at version 0 a service without a record. */
  readonly directory: {
    readonly tenant: string;
    readonly kind: string;
    readonly entryId: string;
    readonly version: number;
    readonly entry: string;
  };
  /** `n`: the place among the facts of the command. */
  readonly directoryFacts: {
    readonly tenant: string;
    readonly kind: string;
    readonly entryId: string;
    readonly version: number;
    readonly commandId: string;
    readonly n: number;
    readonly fact: string;
  };
  readonly directoryCommands: { readonly tenant: string; readonly commandId: string; readonly fingerprint: string };
  readonly answerTokens: AnswerToken & { readonly tenant: string };
  /** All attempts of a tenant that still count: those of a quarter of an hour, in one browser. */
  readonly attempts: { readonly tenant: string; readonly counted: readonly (readonly [key: string, attempts: readonly string[]])[] };
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
  made('directory', 'kind', 'entryId');
  made('directoryFacts', 'kind', 'entryId', 'version').createIndex('command', ['tenant', 'commandId', 'n'], { unique: true });
  made('directoryCommands', 'commandId');
  made('answerTokens', 'id').createIndex('referral', ['tenant', 'caseId', 'referralId', 'id'], { unique: true });
  made('attempts');
  made('audit', 'position');
};

/** Forward only, and never changed once released: the n-th leads from version n to n + 1. */
export const migrations: readonly Migration[] = [first];
