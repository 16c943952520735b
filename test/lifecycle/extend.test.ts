import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import * as z from 'zod/v4';
import type { CaseKit, Circumstances, KitTypes, RecordOf, Requirement } from '../../src/index.js';
import {
  addDays,
  command,
  type Day,
  dayIn,
  dueIn,
  type Extended,
  entry,
  entryFields,
  extend,
  Id,
  isKasusError,
  named,
  programmes,
  type Room,
  refuse,
  room,
  type SocialWork,
  socialWork,
  text,
  When,
} from '../../src/index.js';
import { aClientInPlanning, aCompletePlan, aSupervisor, aWorker, morning } from '../../src/testing/index.js';

const pet = z.strictObject({ ...entryFields, species: Id });
interface Pet extends z.infer<typeof pet> {}
const Pet = named<Pet>(pet);
const section = z.strictObject({ pets: z.array(Pet), begunAt: When.optional() });
interface Pets extends z.infer<typeof section> {}

const addPet = command({
  type: 'pets.add',
  label: text('add a pet', 'menambah hewan'),
  rows: [],
  input: z.strictObject({ species: Id }),
  fact: { type: 'pets.added', data: z.strictObject({ pet: Pet }) },
  refuses: ['pets.same-again'],
  decide: ({ pets }: { pets: Pets }, input, given) =>
    pets.pets.some((p) => p.species === input.species) ? refuse('pets.same-again') : { pet: entry<Pet>(given, input) },
  apply: (pets: Pets, { pet }): Pets => ({ ...pets, pets: [...pets.pets, pet] }),
});
const beginTraining = command({
  type: 'pets.beginTraining',
  label: text('begin the training', 'memulai latihan'),
  rows: [],
  moves: true,
  input: z.strictObject({}),
  fact: { type: 'pets.trainingBegun', data: z.strictObject({ at: When }) },
  decide: (_: object, _input, given) => ({ at: given.happenedAt }),
  apply: (pets: Pets, { at }): Pets => ({ ...pets, begunAt: at }),
});
const commands = { addPet, beginTraining };
const pets: Room<'pets', Pets, typeof commands, 'pets.has-pet', 'pets.vet-due'> = room({
  name: 'pets',
  label: text('pets', 'hewan peliharaan'),
  section: named<Pets>(section),
  empty: { pets: [] },
  commands,
  refusals: { 'pets.same-again': text('This pet is on the record.', 'Hewan ini sudah tercatat.') },
  requirements: {
    'pets.has-pet': {
      text: text('there is a pet', 'ada hewan'),
      source: 'host',
      holds: ({ pets }: { pets: Pets }) => pets.pets.length > 0 || [],
    },
  },
  limits: {
    'pets.vet-due': {
      text: text('the vet is due', 'perlu ke dokter hewan'),
      source: 'host',
      of: ({ pets }: { pets: Pets }, { zone }) =>
        pets.pets.map((p) => ({ ids: [p.id], since: p.at, due: addDays(dayIn(p.recordedAt, zone), 30) })),
    },
  },
});

const withPets = extend(socialWork, {
  rooms: [pets],
  requirements: {
    'host.two-criteria': {
      text: text('every goal has two criteria', 'setiap tujuan memiliki dua kriteria'),
      source: 'host',
      holds: ({ plan }) => {
        const few = plan.goals.filter((g) => g.criteria.length < 2).map((g) => g.id);
        return few.length === 0 || few;
      },
    },
  },
  stages: {
    training: {
      label: text('training', 'latihan'),
      after: 'planning',
      opens: ['plan', 'pets'],
      moves: { 'pets.beginTraining': { target: 'active', requires: ['pets.has-pet'] } },
    },
  },
  change: { planning: { opens: ['pets'], moves: { 'plan.putInForce': { target: 'training', requires: ['host.two-criteria'] } } } },
  refusals: { 'host.too-late': text('Too far ahead.', 'Terlalu jauh.') },
  stricter: { 'plan.setGoal': (_, { targetDate }) => (targetDate > '2026-12-31' ? refuse('host.too-late') : undefined) },
  labels: { 'stage.active': text('together', 'bersama') },
});

const asked: Circumstances = { now: morning, by: aWorker, commandId: 'x1', rules: programmes.fullSupport };
const ask = <T extends KitTypes>(kit: CaseKit<T>, record: RecordOf<T>, command: T['command'], more: Partial<Circumstances> = {}) =>
  kit.decide(record, command, kit.given(record, { ...asked, ...more }));
const accepted = <T extends KitTypes>(
  kit: CaseKit<T>,
  record: RecordOf<T>,
  command: T['command'],
  more: Partial<Circumstances> = {},
): RecordOf<T> => {
  const decision = ask(kit, record, command, more);
  if (decision.refused) throw new Error(JSON.stringify(decision.because));
  return decision.record;
};
const codes = (decision: ReturnType<typeof ask>) => (decision.refused ? decision.because.map((r) => r.code) : []);
const putInForce = { type: 'plan.putInForce', input: {} } as const;
const planned = withPets.replay('case-1', aCompletePlan().entries);
const oneCriterion = planned.sections.plan.goals.find((g) => g.criteria.length < 2)?.id ?? '';
const relaxed = { rules: { ...programmes.fullSupport, requirements: { 'host.two-criteria': 'off' } } } as const;
const inTraining = accepted(withPets, planned, putInForce, relaxed);
const goal = (targetDate: Day, criteria = ['a']) =>
  ({
    type: 'plan.setGoal',
    input: {
      title: 'walks',
      needId: planned.sections.assessment.needs[0]?.id ?? '',
      whose: 'client',
      term: 'long-term',
      criteria,
      targetDate,
    },
  }) as const;

test('[A6.5] a stage of the host lies after the one that it names, and the case goes through it', () => {
  expect(Object.keys(withPets.stages).slice(6, 9)).toEqual(['planning', 'training', 'active']);
  expect(inTraining.state.stage).toBe('training');
  const trained = accepted(withPets, accepted(withPets, inTraining, { type: 'pets.add', input: { species: 'dog' } }), {
    type: 'pets.beginTraining',
    input: {},
  });
  expect(trained.state.stage).toBe('active');
});

test('[A5.6.1] nobody is locked into a stage of the host: the early end and safe contact are open there', () => {
  const ended = accepted(withPets, inTraining, { type: 'termination.endEarly', input: { endReason: 'withdrew', openItems: [] } });
  const open = withPets.whatNext(inTraining, withPets.given(inTraining, asked)).map((n) => n.command);
  expect(ended.state.stage).toBe('closed');
  expect(open).toEqual(expect.arrayContaining(['client.setSafeContact', 'consent.withdraw', 'crisis.report', 'client.putOnHold']));
  expect(open).not.toContain('access.adopt');
});

test('[A2.1] a running case is adopted into a stage of the host', () => {
  const site = { id: 's', timeZone: 'Asia/Makassar' };
  const opened = accepted(withPets, withPets.blank('case-2'), { type: 'client.register', input: { kind: 'person', ref: 'client-2' } });
  const programme = { id: 'full-support', version: '1' };
  const adopted = accepted(withPets, opened, { type: 'access.adopt', input: { stage: 'training', openedAt: '2025', site, programme } });
  expect(adopted.state.stage).toBe('training');
  expect(withPets.gaps(adopted, programmes.fullSupport)).toContain('plan.has-goal');
  expect(withPets.gaps(adopted, programmes.fullSupport)).not.toContain('pets.has-pet');
});

test('[A6.5] a room of the host decides, refuses, asks and falls due like one of the house', () => {
  const add = { type: 'pets.add', input: { species: 'dog' } } as const;
  const withDog = accepted(withPets, inTraining, add);
  expect(codes(ask(withPets, withDog, add))).toEqual(['pets.same-again']);
  expect(codes(ask(withPets, inTraining, { type: 'pets.beginTraining', input: {} }))).toEqual(['pets.has-pet']);
  expect(dueIn(withPets, withDog, programmes.fullSupport).map((d) => d.rule)).toContain('pets.vet-due');
  expect(withPets.labels()['pets.vet-due']?.id).toBe('perlu ke dokter hewan');
});

test('[A5.2.4] a requirement of the host is asked for beside those of the house, and each can be waived or advised', () => {
  const bare = withPets.replay('case-1', aClientInPlanning().entries);
  const waived = accepted(
    withPets,
    planned,
    { type: 'team.waive', input: { requirement: 'host.two-criteria', reason: 'one is enough here', until: '2026-02-01' } },
    { by: aSupervisor },
  );
  const advised = ask(withPets, planned, putInForce, {
    rules: { ...programmes.fullSupport, requirements: { 'host.two-criteria': 'advised' } },
  });
  expect(codes(ask(withPets, bare, putInForce))).toEqual(expect.arrayContaining(['plan.has-goal', 'plan.both-views']));
  expect(ask(withPets, planned, putInForce)).toEqual({ refused: true, because: [{ code: 'host.two-criteria', ids: [oneCriterion] }] });
  expect(ask(withPets, waived, putInForce)).toMatchObject({ refused: false, waived: [{ code: 'host.two-criteria' }] });
  expect(advised).toMatchObject({ refused: false, advised: expect.arrayContaining([{ code: 'host.two-criteria', ids: [oneCriterion] }]) });
});

test('[A5.2.5] a stricter rule refuses what the house allows, and never allows what the house refuses', () => {
  const lenient = extend(withPets, { stricter: { 'plan.setGoal': () => undefined } });
  expect(ask(withPets, planned, goal('2026-12-31')).refused).toBe(false);
  expect(codes(ask(withPets, planned, goal('2027-01-01')))).toEqual(['host.too-late']);
  expect(codes(ask(withPets, planned, goal('2027-01-01', [])))).toEqual(['plan.criterion-missing', 'host.too-late']);
  expect(codes(ask(lenient, planned, goal('2027-01-01')))).toEqual(['host.too-late']);
});

test('a label of the host replaces the one of the house, also in an extension of the extension', () => {
  const again = extend(withPets, { labels: { 'plan.setGoal': text('agree a goal', 'menyepakati tujuan') } });
  expect(again.labels()).toMatchObject({
    'stage.active': { en: 'together' },
    'stage.training': { en: 'training' },
    'plan.setGoal': { en: 'agree a goal' },
  });
  expect(again.labels()['host.too-late']?.en).toBe('Too far ahead.');
  expect(again.whatNext(planned, again.given(planned, asked)).find((n) => n.command === 'plan.setGoal')?.label.en).toBe('agree a goal');
});

test('the kit that was extended stays as it was', () => {
  const { record } = aCompletePlan();
  expect(ask(socialWork, record, putInForce)).toMatchObject({ refused: false, record: { state: { stage: 'active' } } });
  expect(ask(socialWork, record, goal('2027-01-01')).refused).toBe(false);
  expect(Object.keys(socialWork.stages)).not.toContain('training');
  expect(socialWork.table.row('stage', 'referred')['access.adopt']).toHaveLength(Object.keys(socialWork.stages).length);
  expect(socialWork.labels()['stage.active']?.en).toBe('active');
});

test('a live actor of the extended kit goes where the decision says', () => {
  const actor = createActor(withPets.machine, { snapshot: withPets.snapshot(planned) }).start();
  const at = withPets.given(planned, asked);
  actor.send({ ...putInForce, at });
  expect(actor.getSnapshot().value).toEqual(planned.state);
  actor.send({ ...putInForce, at: { ...at, ...relaxed } });
  expect(actor.getSnapshot().value).toEqual(inTraining.state);
  expect(actor.getSnapshot().context).toEqual(inTraining.sections);
});

const words = text('x', 'x');
const invalid = (id: string, build: () => unknown) => {
  const caught = (() => {
    try {
      return build();
    } catch (e) {
      return e;
    }
  })();
  expect(isKasusError(caught, 'KASUS_KIT_INVALID') && caught.message).toContain(`[${id}]`);
};
const always: Requirement<object> = { text: words, source: 'host', holds: () => true };

test('one name has one meaning: a clash with the kit is broken, and thrown', () => {
  invalid('plan', () => extend(socialWork, { rooms: [{ ...pets, name: 'plan' }] }));
  invalid('pets', () => extend(withPets, { rooms: [pets] }));
  invalid('pets.added', () =>
    extend(socialWork, { rooms: [{ ...pets, commands: { addPet, again: { ...beginTraining, fact: addPet.fact } } }] }),
  );
  invalid('plan.has-goal', () => extend(socialWork, { requirements: { 'plan.has-goal': always } }));
  invalid('host.two-criteria', () => extend(withPets, { requirements: { 'host.two-criteria': always } }));
  invalid('plan.need-unknown', () => extend(socialWork, { refusals: { 'plan.need-unknown': words } }));
  invalid('active', () => extend(socialWork, { stages: { active: { label: words, after: 'planning' } } }));
});

test('what a kit does not know does not compile, and is thrown for whoever writes without types', () => {
  // @ts-expect-error: there is no stage of this name to come after
  invalid('plannning', () => extend(socialWork, { stages: { later: { label: words, after: 'plannning' } } }));
  // @ts-expect-error: there is no stage of this name to change
  invalid('plannning', () => extend(socialWork, { change: { plannning: { opens: ['plan'] } } }));
  // @ts-expect-error: there is no room of this name
  invalid('plans', () => extend(socialWork, { change: { planning: { opens: ['plans'] } } }));
  // @ts-expect-error: there is no stage of this name to go to
  invalid('aktive', () => extend(socialWork, { change: { planning: { moves: { 'plan.putInForce': { target: 'aktive' } } } } }));
  // @ts-expect-error: there is no command of this name to be strict about
  invalid('plan.setGaol', () => extend(socialWork, { stricter: { 'plan.setGaol': () => undefined } }));
  const machine = (build: () => unknown) => expect(build).toThrow('KASUS_MACHINE_INVALID');
  // @ts-expect-error: there is no requirement of this name
  machine(() => extend(socialWork, { change: { planning: { moves: { 'plan.putInForce': { requires: ['host.nothing'] } } } } }));
  // @ts-expect-error: there is no command of this name
  machine(() => extend(socialWork, { change: { planning: { moves: { 'plan.putInFroce': { target: 'active' } } } } }));
  // @ts-expect-error: a stricter rule refuses with a code that has words
  extend(socialWork, { stricter: { 'plan.setGoal': () => refuse('host.no-words') } });
  // @ts-expect-error: the criteria of a goal are a list
  extend(socialWork, { stricter: { 'plan.setGoal': (_, { criteria }) => (criteria === 2 ? undefined : undefined) } });
});

test('the type of an extended kit can be written out', () => {
  const written: CaseKit<Extended<SocialWork, readonly [typeof pets], 'host.two-criteria', 'training', 'host.too-late'>> = withPets;
  expect(written).toBe(withPets);
});
