import { catchUp } from '../insight/due/due.js';
import type { CaseKit, KitTypes } from '../lifecycle/kit.js';
import type { Labels } from '../lifecycle/labels.js';
import type { SocialWork } from '../lifecycle/social-work.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { CaseSummary } from '../ports/case-repository.js';
import { beginning } from './begin.js';
import { type BestFit, bestFitting, type Fitting, type FittingWith } from './best-fit.js';
import {
  type Adopting,
  type By,
  type Call,
  caseworkRefusals,
  type Done,
  type DueRows,
  type Facts,
  type Listing,
  type NotDone,
  type Opened,
  type Opening,
  type Possible,
  type Reader,
  type Reading,
  type Replayed,
  type WhyNot,
} from './call.js';
import { type LinkedCase, linking } from './linked.js';
import { listing } from './lists.js';
import { type CaseAnswer, many } from './many.js';
import { officeOf } from './office.js';
import type { CaseworkOptions, Repositories } from './options.js';
import type { AcceptingHandOvers, Finding, HandingOver, Relinking, Selecting, Worklist, WorklistRow } from './query.js';
import { reading } from './read.js';
import { type ReadingOf, readings, type SeenCases, type Told } from './reading.js';
import { writing } from './write.js';

export type { CaseworkOptions, Repositories, WorklistRow };

/**
 * The service that a host calls: permit → load → decide → commit. Every call names who asks, for which tenant, and why. *No* is
 * always a value; only what is broken is thrown.
 */
export interface Casework<T extends KitTypes = SocialWork> {
  readonly kit: CaseKit<T>;
  /** Every code that an answer of this service can carry, and every coded term as `list.code`, in English and Indonesian. */
  readonly labels: () => Labels;
  readonly open: (opening: Opening, call: Call) => Promise<Opened<T> | NotDone<T>>;
  readonly adopt: (adopting: Adopting, call: Call) => Promise<Opened<T> | NotDone<T>>;
  readonly run: (caseId: string, command: T['command'], call: Call) => Promise<Done<T> | NotDone<T>>;
  /** All or nothing, in this order, in one commit; 500 at most. */
  readonly runAll: (caseId: string, commands: readonly T['command'][], call: Call) => Promise<Done<T> | NotDone<T>>;
  /** The same service on repositories of a transaction that the host has opened. Denials and reads are still audited outside of it. */
  readonly within: (repositories: Partial<Repositories>) => Casework<T>;
  readonly read: (caseId: string, by: Reader) => Promise<Reading<T> | NotDone<T>>;
  readonly history: (caseId: string, by: Reader) => Promise<Facts<T> | NotDone<T>>;
  readonly replay: (caseId: string, by: Reader) => Promise<Replayed<T> | NotDone<T>>;
  /**
   * Any pure reading of one case, on the record as this reader may see it: it judges what is shown and nothing else, and `withheld` says
   * which kinds it did not see.
   */
  readonly reading: <V>(caseId: string, of: ReadingOf<T, V>, by: Reader) => Promise<Told<V> | NotDone<T>>;
  /** Case after case, each as the caller may see it, for a report over many: the policy is asked and the audit entry written for each. */
  readonly records: (query: Selecting, by: By) => Promise<SeenCases<T> | NotDone<T>>;
  /**
   * The services that fit a need best, each with the reasons for and against: advice, not law. From the directory and the client's file
   * where `known` brings none. A place that is not safe for the client is in no list, no count and no reason, whoever asks.
   */
  readonly bestFit: (caseId: string, asked: Fitting, by: Reader, known?: FittingWith) => Promise<Told<BestFit> | NotDone<T>>;
  /** The cases that belong with this one, as far as each link and the policy let this reader see them. */
  readonly linked: (caseId: string, by: Reader) => Promise<Listing<LinkedCase> | NotDone<T>>;
  readonly find: (query: Finding, by: By) => Promise<Listing<CaseSummary> | NotDone<T>>;
  /** What may be done now, and for each what is still missing. */
  readonly whatNext: (caseId: string, by: Reader) => Promise<Possible<T> | NotDone<T>>;
  /** Whether this command would be accepted now, exactly. Nothing happens. */
  readonly whyNot: (caseId: string, command: T['command'], by: Reader) => Promise<WhyNot<T> | NotDone<T>>;
  /** The worklist: one row a case, the longest overdue first, then what is due next. */
  readonly due: (query: Worklist, by: By) => Promise<Listing<WorklistRow> | NotDone<T>>;
  /** All that is due in one case, and when that changes. Where it is told is for workers, supervisors and the host's own system. */
  readonly dueIn: (caseId: string, by: Reader) => Promise<DueRows | NotDone<T>>;
  /** A worker's cases to another, as far as the caller may list them: one answer a case, with the id of the hand-over that was proposed. */
  readonly handOver: (what: HandingOver, call: Call) => Promise<Listing<CaseAnswer<T>> | NotDone<T>>;
  /** All that is proposed to the caller, at once: one answer a case. Cases that are named need not be within what the caller may list. */
  readonly acceptHandOvers: (which: AcceptingHandOvers, call: Call) => Promise<Listing<CaseAnswer<T>> | NotDone<T>>;
  /** The host merged or renumbered clients: every case of one reference that the caller may list now points to the other. */
  readonly relink: (change: Relinking, call: Call) => Promise<Listing<CaseAnswer<T>> | NotDone<T>>;
}

export const createCasework = <T extends KitTypes = SocialWork>(options: CaseworkOptions<T>): Casework<T> =>
  casework(options, options.audit);

const casework = <T extends KitTypes>(options: CaseworkOptions<T>, outside: AuditLog): Casework<T> => {
  const office = officeOf(options, outside);
  const write = writing(office);
  let labels: Labels | undefined;
  return {
    kit: office.kit,
    labels: () => (labels ??= { ...caseworkRefusals, [catchUp.code]: catchUp.text, ...office.kit.labels() }),
    ...beginning(office, write),
    ...reading(office),
    ...readings(office),
    ...bestFitting(office),
    ...linking(office),
    ...listing(office),
    ...many(office, write),
    runAll: write.runAll,
    run: write.run,
    within: (repositories) => casework({ ...options, ...repositories }, outside),
  };
};
