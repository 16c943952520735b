/**
 * Social-work case management: the lifecycle of a case, what may be done next and what is still missing, from first contact to
 * follow-up. A host starts at `createCasework`.
 * @packageDocumentation
 */

// For trying out
export {
  type MemoryAudit,
  type MemoryRepositories,
  type MemorySnapshot,
  memoryAnswerTokens,
  memoryAudit,
  memoryCases,
  memoryClients,
  memoryDirectory,
  memoryRepositories,
  type TenantSnapshot,
} from './adapters/memory/index.js';
// What a reminder may say
export { reminderText } from './case/appointment/reminder-text.js';
// The loop of a referral
export { type Loop, type LoopAsked, type LoopReads, type LoopState, loop, loopState } from './case/monitoring/loop.js';
export { type ThreeVoices, type Voice as HeardVoice, type VoiceName, voices } from './case/monitoring/voices.js';
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
// What a referral is looked at for, and what it tells
export type { PreflightFinding } from './case/referral/found.js';
export { type HandOffStep, type HandOffStepName, handOff, handOffSteps, type WarmHandOff } from './case/referral/hand-off.js';
export { type AlternativeLookedAt, type NextAlternative, nextAlternative } from './case/referral/next-alternative.js';
export { type GroundAsked, type Intended, type Preflight, type PreflightAsked, preflight } from './case/referral/preflight.js';
export { type IdentityLine, type Slip, type SlipAsked, type SlipContact, type SlipText, slipOf } from './case/referral/slip.js';
export * from './case/sections.js';
// How an agency without an account answers
export { type Answering, createAnswering } from './casework/answering/answering.js';
export type { AgencyAnswer, AgencyOutcome, AgencyProgress, Presenting, Submission } from './casework/answering/asking.js';
export type { IssuedLink, IssuingCode, Revoked } from './casework/answering/issue.js';
export type { Looked } from './casework/answering/look.js';
export { type AnsweringOptions, type AttemptLimits, attemptLimits } from './casework/answering/options.js';
export { type AnswerLinkCode, answerLinkRefusals } from './casework/answering/refusals.js';
export type { Issued, Submitted } from './casework/answering/submit.js';
export type { BestFit, Fitting, FittingWith } from './casework/best-fit.js';
export {
  type Adopting,
  type By,
  type Call,
  type CaseworkCode,
  caseworkRefusals,
  type Done,
  type DueRow,
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
  type Unreacted,
  type WhyNot,
} from './casework/call.js';
// The service that a host calls
export { type Casework, type CaseworkOptions, createCasework, type Repositories, type WorklistRow } from './casework/casework.js';
export type {
  AgencyShown,
  DirectoryCall,
  DirectoryDone,
  DirectoryFinding,
  DirectoryHistory,
  DirectoryNotDone,
  Every,
  PlaceShown,
  ServiceShown,
} from './casework/directory/call.js';
export type { DirectoryOptions, DirectoryStores } from './casework/directory/desk.js';
// The directory's own service
export { createDirectory, type Directory } from './casework/directory/directory.js';
export type { LinkedCase } from './casework/linked.js';
export type { CaseAnswer } from './casework/many.js';
export type { AcceptingHandOvers, Finding, HandingOver, Relinking, Selecting, Worklist } from './casework/query.js';
export type { ReadingOf, SeenCase, SeenCases, Told } from './casework/reading.js';
export { Agency } from './directory/agency.js';
export { isInForce } from './directory/agreement.js';
// The directory
export { type Funded, type Funding, fundingFor, type Price } from './directory/funding.js';
export { agreementOn } from './directory/match/agreement.js';
export type { MatchAsked } from './directory/match/asked.js';
export { barriersOf } from './directory/match/barriers.js';
export { type MatchCode, matchReasons, type Verdict } from './directory/match/codes.js';
export { type EligibilityKnown, eligibility, type Judgement, judgeEligibility } from './directory/match/eligible.js';
export { houseWeights, type Weighing, weighing } from './directory/match/house.js';
export { judgeService } from './directory/match/judge.js';
export { type Candidate, type Match, match } from './directory/match/match.js';
export type { Evidence, MatchReason, Shown } from './directory/match/rule.js';
export { type Voice, type Voices, voicesOf } from './directory/match/voices.js';
export { whyNone } from './directory/match/why-none.js';
export { type Hours, isOpenAt, isOpenOn, type LocalTime, type NextOpening, nextOpening } from './directory/opening.js';
export type { Place } from './directory/place.js';
export type { AgencyEntry, DirectoryEntry, DirectoryFact, DirectoryRef, ServiceEntry } from './directory/record/entry.js';
export { type DirectoryCommand, directoryCommands } from './directory/record/index.js';
export { type DirectoryCode, directoryRefusals } from './directory/record/refusals.js';
export { replayEntry } from './directory/record/step.js';
export {
  type DirectoryIndex,
  type DirectoryIndexOptions,
  type DirectoryPage,
  directoryIndex,
} from './directory/search/directory-index.js';
export type { DomainLabels } from './directory/search/listed.js';
export type { DirectoryQuery, OpenWhen, SearchGiven } from './directory/search/query.js';
export type { DirectoryRow } from './directory/search/row.js';
export { DirectoryService } from './directory/service.js';
export { shownTo } from './directory/shown.js';
// Readings
export { type LookedAtWith, preflightOf, slipFor } from './insight/before-sending.js';
export {
  type Autonomy,
  type AutonomyLine,
  autonomy,
  type Direction,
  type EnablingStep,
  type PlannedAlone,
} from './insight/care/autonomy.js';
export { type Care, careOver } from './insight/care/care.js';
export type { CareGap } from './insight/care/care-gaps.js';
export { type CareTrend, careTrend, type Went } from './insight/care/care-trend.js';
export { addEffort, type CareWork, type Effort } from './insight/care/care-work.js';
export { type Continuity, continuity } from './insight/care/continuity.js';
export { type InexactDay, type OpenTimes, openTimes } from './insight/care/open-times.js';
export type { Pause } from './insight/care/pauses.js';
export { type TimeToAccess, timeToAccess } from './insight/care/time-to-access.js';
export { clientVoices, type VoiceCounting, type VoicesCounted } from './insight/client-voices.js';
export { type Coverage, coverage, type Twice, type WithoutNeed } from './insight/coverage/coverage.js';
export { type GapCell, type GapCounting, type GapRegister, gapRegister, gapsOver } from './insight/coverage/gap-register.js';
export type { NeedCoverage, NeedState } from './insight/coverage/need-coverage.js';
export type { WhyUnmet } from './insight/coverage/why-unmet.js';
export { changesAt } from './insight/due/changes.js';
export { catchUp, type Due, type DueNow, daysOver, due, dueIn } from './insight/due/due.js';
export type { Escalation, Telling } from './insight/due/escalation.js';
export type { Addressee, ToldAs } from './insight/due/next-in-line.js';
export {
  type BeforeAfter,
  type ClientOutcomes,
  type FunctioningIn,
  type GoalsAttained,
  type Measured,
  type MeasuredSeries,
  type MeasuredStep,
  type NetworkOutcomes,
  type Outcomes,
  type OwnDoing,
  outcomes,
  type ProfessionalOutcomes,
  type RatedGoal,
  type ReferralOutcomes,
  type ServiceOutcome,
  type SupportOutcome,
  type SupportState,
  type ToldAfter,
  type TurningPoint,
} from './insight/outcomes/outcomes.js';
export {
  type Because,
  type Principle,
  type PrincipleFound,
  type PrincipleName,
  principleFindings,
  principleNames,
  principleSigns,
  principles,
  type Sign,
  type ToDo,
  type Weighs,
} from './insight/principles/principles.js';
export {
  type AskedFor,
  askedFor,
  type ClientsPart,
  type EvaluationSays,
  evaluationSays,
  type Kept,
  type ProcessOfCare,
  type ProcessSaid,
  processOfCare,
  rightEvaluation,
  type Turn,
} from './insight/process/process.js';
export { type Caseload, type CaseloadRow, caseload, caseloadRow, type ProgrammeLoad } from './insight/programme/caseload.js';
export {
  type Counted,
  type ProgrammeReport,
  programmeReport,
  type ReportAmount,
  type ReportCase,
  type ReportCount,
  type ReportCounting,
  type ReportList,
  type ReportOptions,
  type ReportOverOptions,
  reportOver,
} from './insight/programme/programme-report.js';
export { reportText } from './insight/programme/report-text.js';
export {
  isSuppressed,
  type KeptSums,
  type Published,
  type SafeList,
  type SafeTable,
  type Suppressed,
  suppressed,
  suppressList,
  suppressTable,
} from './insight/programme/suppression.js';
export { type Interval, type Period, type Readable, zoneOf } from './insight/reading.js';
export type { IdsBy } from './insight/seen.js';
export { type AspirePhase, aspire, aspireNow, aspireSteps } from './insight/telling/aspire.js';
export type { DueItem } from './insight/telling/hand-over/line.js';
export {
  type HandOverLine,
  type HandOverSection,
  type HandOverSectionName,
  type HandOverSummary,
  handOverSummary,
  handOverText,
} from './insight/telling/hand-over-summary.js';
export type { ShownFact } from './insight/telling/journal.js';
export { type TimelineRow, timeline, timelineText } from './insight/telling/timeline.js';
export type { OfWhom } from './insight/whom.js';
// Measuring
export type { Answered } from './instruments/answered.js';
export {
  type Change as ScoreChange,
  change as changeBetween,
  type Difference as ScoreDifference,
  type JudgedBy,
  type Result,
} from './instruments/change.js';
export { defineInstrument, type InstrumentWritten, itemsOf, numbered, type ScaleWritten } from './instruments/define.js';
export { type AttainmentLevel, type GoalAttainment, type GoalRated, goalAttainment, goalWeight } from './instruments/goal-attainment.js';
export { houseInstruments, instruments } from './instruments/house.js';
export { type ComparisonCode, comparisonRefusals, type InstrumentCode, instrumentRefusals } from './instruments/refusals.js';
export { type ChangeVerdict, clinicalCutOff, type ReliableChange, reliableChange } from './instruments/reliable-change.js';
export { type Scored, score } from './instruments/score.js';
export { type SeriesStep, series } from './instruments/series.js';
export { flaws } from './instruments/sound.js';
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
export type { AnswerStep, AnswerToken, AnswerTokens, CountedKey, ReferralRef } from './ports/answer-tokens.js';
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
export { type ClientKey, type ClientKeys, erasedText, type SealingKey, unnamedClient } from './ports/client-keys.js';
export type {
  DirectoryChange,
  DirectoryCommitted,
  DirectoryDoneBefore,
  DirectoryRecords,
  DirectoryRepository,
  ServiceQuery,
} from './ports/directory-repository.js';
// The programmes
export { blend } from './programme/blend.js';
export { intensiveCaseloadWeights, standardCaseloadWeights, standardLimits, strictLimits } from './programme/limits.js';
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
export type {
  CutOff,
  Instrument,
  InstrumentAlert,
  InstrumentAnswer,
  InstrumentBand,
  InstrumentItem,
  InstrumentScale,
  PublishedChange,
  Reliability,
  Worded,
} from './vocabulary/instrument.js';
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
  type Matching,
  type MatchRule,
  matchRules,
  type PracticeModel,
  type Rules,
  type Strength,
} from './vocabulary/rules.js';
export { type AsGiven, type Kind, type KindList, kinded, kindOf, kinds, named, type Schema, termsOf } from './vocabulary/schema.js';
export { type Language, type Text, text } from './vocabulary/text.js';
export { addDays, addHours, dayIn, daysBetween, endOf, firstDayOf, precisionOf } from './vocabulary/time.js';
export { type VoidEntry, voiding } from './vocabulary/voiding.js';
