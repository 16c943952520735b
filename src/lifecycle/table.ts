import type { AnyStateNode } from 'xstate';
import { KasusError } from '../vocabulary/errors.js';
import type { Meets, Parts } from './parts.js';

/** One way a command may go: what it asks, and where it leads; `to` is absent where the state stays. */
export interface Candidate {
  readonly asks: Meets;
  readonly to?: string;
}
type Row = Readonly<Record<string, readonly Candidate[]>>;
export const regions = ['stage', 'crisis', 'engagement'] as const;
export type Region = (typeof regions)[number];

/** What the machine answers, looked up: region, state, command → candidates in their order. A pure function of the machine. */
export interface Table {
  readonly initial: Readonly<Record<Region, string>>;
  readonly states: (region: Region) => readonly string[];
  readonly regionOf: (command: string) => Region | undefined;
  readonly row: (region: Region, state: string) => Row;
}

const broken = (...ids: string[]) => new KasusError('KASUS_MACHINE_INVALID', ids);

/** Everything the table could not prove equal to a live actor is refused at start-up (facts: a wildcard or an ancestor catches what a guard refused). */
const checked = (node: AnyStateNode, command: string, parts: Parts, region: AnyStateNode): readonly Candidate[] => {
  const found = parts.implementation.get(command)?.command;
  if (!found) throw broken('unknown command', command, node.id);
  return (node.transitions.get(command) ?? []).map(({ guard, target, actions, reenter }) => {
    if (typeof guard !== 'object' || guard === null || !('type' in guard) || guard.type !== 'meets')
      throw broken('unguarded', command, node.id);
    if (actions.length !== 1 || reenter) throw broken('acts beside apply', command, node.id);
    const asks = (guard as unknown as { params: Meets }).params;
    const unknown = asks.codes.find((code) => !parts.requirement.has(code));
    if (unknown) throw broken('unknown requirement', unknown, command);
    const to = target?.[0];
    if (to && (target.length > 1 || to.parent !== region)) throw broken('target outside its region', command, node.id);
    if (to && !found.moves) throw broken('moves without saying so', command, node.id);
    return to && to !== node ? { asks, to: to.key } : { asks };
  });
};

const isPlain = ({ invoke, entry, exit, after, always }: AnyStateNode): boolean =>
  invoke.length + entry.length + exit.length + after.length + (always?.length ?? 0) === 0;

export const tableOf = (root: AnyStateNode, parts: Parts): Table => {
  const rows: Readonly<Record<Region, Map<string, Row>>> = { stage: new Map(), crisis: new Map(), engagement: new Map() };
  const openedIn = new Map<string, Region>();
  const initial: Partial<Record<Region, string>> = {};
  if (root.type !== 'parallel' || root.transitions.size > 0) throw broken('above a leaf', root.id);
  if (!isPlain(root)) throw broken('more than a plain state', root.id);
  for (const region of Object.values(root.states)) {
    const name = regions.find((r) => r === region.key);
    if (!name) throw broken('unknown region', region.id);
    if (!isPlain(region)) throw broken('more than a plain state', region.id);
    if (region.transitions.size > 0) throw broken('above a leaf', region.id);
    initial[name] = region.initial?.target?.[0]?.key ?? '';
    for (const node of Object.values(region.states)) {
      if (node.type !== 'atomic' || !isPlain(node)) throw broken('more than a plain state', node.id);
      const row: Record<string, readonly Candidate[]> = {};
      for (const command of node.transitions.keys()) {
        if (command.includes('*')) throw broken('wildcard', command, node.id);
        if ((openedIn.get(command) ?? name) !== name) throw broken('in two regions', command);
        openedIn.set(command, name);
        row[command] = checked(node, command, parts, region);
      }
      rows[name].set(node.key, row);
    }
  }
  const moved = new Set(
    Object.values(rows)
      .flatMap((states) => [...states.values()])
      .flatMap((row) => Object.keys(row).filter((command) => row[command]?.some((c) => c.to !== undefined))),
  );
  for (const [type, { command }] of parts.implementation) {
    if (!openedIn.has(type)) throw broken('opened nowhere', type);
    if (command.moves && !moved.has(type)) throw broken('says that it moves, and does not', type);
  }
  const { stage, crisis, engagement } = initial;
  if (stage === undefined || crisis === undefined || engagement === undefined) throw broken('a region is missing');
  return {
    initial: Object.freeze({ stage, crisis, engagement }),
    states: (region) => Object.keys(root.states[region]?.states ?? {}),
    regionOf: (command) => openedIn.get(command),
    row: (region, state) => {
      const row = rows[region].get(state);
      if (!row) throw new KasusError('KASUS_RECORD_UNREADABLE', [region, state]);
      return row;
    },
  };
};
