/**
 * Social-work case management: the lifecycle of a case, what may be done next and what is still missing, from first contact to
 * follow-up. A host starts at `createCasework`.
 * @packageDocumentation
 */

// For trying out
export { type MemoryAudit, memoryAudit, memoryCases, memoryClients, memoryDirectory, memoryRepositories } from './adapters/memory/index.js';
// What a reminder may say
export { reminderText } from './case/appointment/reminder-text.js';
// The record and its rooms, in process order
export {
  type CaseRecord,
  type CaseState,
  type Command,
  type CommandType,
  type Fact,
  type FactType,
  type JournalEntry,
  type LimitCode,
  type RefusalCode,
  type RequirementCode,
  type Rooms,
  rooms,
  type Sections,
} from './case/record.js';
export * from './case/sections.js';
export {
  type Adopting,
  type By,
  type Call,
  type CaseworkCode,
  caseworkRefusals,
  type Done,
  type Facts,
  type Listing,
  type NotDone,
  type Opened,
  type Opening,
  type Possible,
  type Reader,
  type Reading,
  type Replayed,
  type Unreacted,
  type WhyNot,
} from './casework/call.js';
// The service that a host calls
export { type Casework, type CaseworkOptions, createCasework, type Repositories, type WorklistRow } from './casework/casework.js';
export type { LinkedCase } from './casework/linked.js';
export type { CaseAnswer } from './casework/many.js';
export type { Finding, HandingOver, Relinking, Worklist } from './casework/query.js';
// The directory
export { DirectoryService } from './directory/service.js';
// Readings
export { catchUp, type Due, daysOver, dueIn } from './insight/due.js';
export { type TimeToAccess, timeToAccess } from './insight/time-to-access.js';
export { checklist, matrix, mermaid } from './lifecycle/drawing.js';
export { type Extended, type Extension, extend } from './lifecycle/extend.js';
export type { Accepted, CaseKit, Circumstances, CodeOf, Decision, EntryOf, KitTypes, Next, RecordOf } from './lifecycle/kit.js';
export type { Labels } from './lifecycle/labels.js';
// The lifecycle
export { type CaseEvent, type CaseMachine, caseMachine } from './lifecycle/machine.js';
export type { Parts } from './lifecycle/parts.js';
export { type SocialWork, socialWork } from './lifecycle/social-work.js';
export { type AspireStep, type Stage, stages } from './lifecycle/stages.js';
export type { Table } from './lifecycle/table.js';
// What a host implements
export { type AccessPolicy, type Action, type Allowance, everybodyMayDoEverything, type Question } from './ports/access-policy.js';
export type { AuditEntry, AuditLog } from './ports/audit-log.js';
export type {
  CaseQuery,
  CaseRepository,
  CaseSummary,
  Change,
  Committed,
  DoneBefore,
  NextDue,
  Page,
  Scope,
  Stored,
} from './ports/case-repository.js';
export type { ClientDirectory } from './ports/client-directory.js';
export type { DirectoryRepository, ServiceQuery } from './ports/directory-repository.js';
// The programmes
export { blend } from './programme/blend.js';
export { standardLimits, strictLimits } from './programme/limits.js';
export { type Programme, programmes } from './programme/programmes.js';

// The words every room is made of: for a room of the host's own
export { Actor, Purpose, purposes } from './vocabulary/actor.js';
export {
  type AnyCommand,
  type ClientFacts,
  type Command as CommandDefinition,
  command,
  type Given,
  type Needs,
  type ServiceFacts,
} from './vocabulary/command.js';
export { byId, change, type Entry, Ext, entry, entryFields, entryInput, Kinds, live, type Voided } from './vocabulary/entry.js';
export { type ErrorCode, errorCodes, isKasusError, KasusError } from './vocabulary/errors.js';
export { type OwnFields, ownFields } from './vocabulary/ext.js';
export {
  Count,
  Day,
  fixed,
  Id,
  Instant,
  kindedText,
  Minutes,
  Money,
  Note,
  type OwnTerm,
  PersonRef,
  Score,
  type Terms,
  Title,
  terms,
  When,
  yesNo,
} from './vocabulary/fields.js';
export { newId } from './vocabulary/ids.js';
export { LifeDomain } from './vocabulary/life-domains.js';
export { EntryReader } from './vocabulary/readers.js';
export { isRefusal, type Reason, type Refusal, refuse, refuseAll } from './vocabulary/refusal.js';
export { Discipline, WorkRole } from './vocabulary/roles.js';
export {
  type AnyRoom,
  type AskedOn,
  type Limit,
  type Nothing,
  type Open,
  type Reaction,
  type Requirement,
  type Room,
  room,
} from './vocabulary/room.js';
export {
  type Acuity,
  acuityLevels,
  type ConsentAge,
  type Limits,
  type PracticeModel,
  type Rules,
  type Strength,
} from './vocabulary/rules.js';
export { type AsGiven, type Kind, type KindList, kinded, kindOf, kinds, named, type Schema, termsOf } from './vocabulary/schema.js';
export { type Language, type Text, text } from './vocabulary/text.js';
export { addDays, addHours, dayIn, daysBetween, endOf, firstDayOf, precisionOf } from './vocabulary/time.js';
export { type VoidEntry, voiding } from './vocabulary/voiding.js';
