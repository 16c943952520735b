import type { Actor } from '../../vocabulary/actor.js';
import type { Given } from '../../vocabulary/command.js';
import { byId } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { ContractStatus, HelpingContract, Intake } from './intake.js';

export type ContractStep = 'agree' | 'change' | 'end';
/** Workers, supervisors and systems that act for them; a worker writes down the client's yes, too. */
export type ContractParty = 'worker' | 'client';
interface Next {
  readonly to: ContractStatus;
  readonly by: readonly ContractParty[];
}
export type NextContractSteps = Readonly<Partial<Record<ContractStep, Next>>>;

const both: readonly ContractParty[] = ['worker', 'client'];
const agree: Next = { to: 'agreed', by: both };
const end: Next = { to: 'ended', by: both };

/** What may follow on what: both sides may propose, change and end, and neither agrees alone. B2.2 */
export const transitions: Readonly<Record<ContractStatus, NextContractSteps>> = {
  proposed: { agree, change: { to: 'proposed', by: both }, end },
  agreed: { change: { to: 'changed', by: both }, end },
  changed: { agree, change: { to: 'changed', by: both }, end },
  ended: {},
};

/** Whether a wording of it was agreed and holds: a change that is only proposed takes nothing away. */
export const holds = ({ status }: Pick<HelpingContract, 'status'>): boolean => status === 'agreed' || status === 'changed';

/** The contract is between the client and the worker: an agency and a guardian are no party to it. */
export const partyOf = ({ kind }: Actor): ContractParty | undefined =>
  kind === 'client' ? 'client' : kind === 'agency' || kind === 'guardian' ? undefined : 'worker';

export const stepRefusals = ['intake.contract-unknown', 'intake.contract-status', 'intake.contract-actor'] as const;

/** The contract, if the table lets this actor take the step. A client's own wording is agreed to by the worker. */
export const contractFor = (
  { contracts }: Intake,
  contractId: string,
  step: ContractStep,
  { by }: Given,
): HelpingContract | Refusal<(typeof stepRefusals)[number]> => {
  const found = byId(contracts, contractId);
  if (!found) return refuse('intake.contract-unknown', [contractId]);
  const next = transitions[found.status][step];
  if (next === undefined) return refuse('intake.contract-status', [contractId]);
  const party = partyOf(by);
  const isOwn = step === 'agree' && party === 'client' && found.versions.at(-1)?.wordedBy.kind === 'client';
  return party === undefined || isOwn || !next.by.includes(party) ? refuse('intake.contract-actor', [contractId]) : found;
};

export const withContract = (intake: Intake, { contract }: { readonly contract: HelpingContract }): Intake => ({
  ...intake,
  contracts: intake.contracts.some((c) => c.id === contract.id)
    ? intake.contracts.map((c) => (c.id === contract.id ? contract : c))
    : [...intake.contracts, contract],
});
