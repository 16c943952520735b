import type { DirectoryRef } from '../directory/record/entry.js';
import type { Actor, Purpose } from '../vocabulary/actor.js';
import type { Instant } from '../vocabulary/fields.js';
import type { Kind } from '../vocabulary/schema.js';
import type { Action } from './access-policy.js';

/** Who asked for what, why, and whether it was allowed. Ids and kinds, never values. */
export interface AuditEntry {
  readonly at: Instant;
  readonly actor: Actor;
  readonly purpose: Purpose;
  readonly action: Action;
  readonly caseId?: string;
  /** The member for whom alone it was read. */
  readonly member?: string;
  /** The types of the commands, where it was a command. */
  readonly commands?: readonly string[];
  /** The entries of the directory that were concerned. */
  readonly directory?: readonly DirectoryRef[];
  readonly allowed: 'full' | 'summary' | 'existence' | 'none';
  readonly without: readonly Kind[];
  /** The policy's own word. */
  readonly why: string;
}

/** Resolves only when the entry is durable: it is written before data leaves. A throw means that nothing is given out. */
export interface AuditLog {
  append(tenant: string, entry: AuditEntry): Promise<void>;
}
