import { tzOffset } from '@date-fns/tz';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { addDays } from '../../vocabulary/time.js';
import type { EligibilityRule } from '../eligibility.js';
import { nextOpening } from '../opening.js';
import type { Opening, Place } from '../place.js';
import type { DirectoryService } from '../service.js';
import { toldElsewhere } from '../shown.js';

/** Every id that comes a second time. */
export const twice = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, n) => ids.indexOf(id) !== n))];

/** Hours of a season in which none of their weekdays falls. */
const isNever = (opening: Opening): boolean => {
  const { from, until } = opening;
  if (from === undefined || until === undefined) return false;
  return nextOpening({ openings: [opening], timeZone: 'UTC' }, `${addDays(from, -1)}T23:59:59.999Z`, 'UTC') === undefined;
};
const hasNeverHours = ({ openings }: Place): boolean => openings.some(isNever);
const isInNoZone = ({ timeZone }: Place): boolean => timeZone !== undefined && !(Math.abs(tzOffset(timeZone, new Date(0))) <= 14 * 60);

const saysNothing = ({ on, from, to, anyOf, atMost }: EligibilityRule): boolean =>
  on === 'age' ? (from === undefined && to === undefined) || (from ?? 0) > (to ?? 200) : on === 'income' ? !atMost : !anyOf;

export const unsoundCodes = [
  'directory.duplicate-id',
  'directory.opening-none',
  'directory.zone-unknown',
  'directory.rule-says-nothing',
  'directory.legal-ground-missing',
  'directory.place-unknown',
  'directory.place-told-elsewhere',
] as const;

/** What contradicts itself in a service, all of it at once. */
export const unsound = (service: DirectoryService) => {
  const { places = [], eligibility = [], contacts = [], documents = [], accessPoint } = service;
  const found = <C extends (typeof unsoundCodes)[number]>(code: C, ids: readonly string[]) => ids.length > 0 && refuse(code, ids);
  const idsOf = <V extends { readonly id: string }>(all: readonly V[], is: (one: V) => boolean) => all.filter(is).map(({ id }) => id);
  const point = accessPoint?.placeId;
  return refuseAll(
    found('directory.duplicate-id', [
      ...twice(places.map(({ id }) => id)),
      ...twice(eligibility.map(({ id }) => id)),
      ...twice(documents.map(({ code }) => code)),
      ...twice(contacts.map(({ person }) => person)),
    ]),
    found('directory.opening-none', idsOf(places, hasNeverHours)),
    found('directory.zone-unknown', idsOf(places, isInNoZone)),
    found('directory.rule-says-nothing', idsOf(eligibility, saysNothing)),
    found(
      'directory.legal-ground-missing',
      idsOf(eligibility, ({ on, legalGround }) => on === 'sex' && legalGround === undefined),
    ),
    found('directory.place-unknown', point === undefined || places.some(({ id }) => id === point) ? [] : [point]),
    found('directory.place-told-elsewhere', toldElsewhere(service)),
  );
};
