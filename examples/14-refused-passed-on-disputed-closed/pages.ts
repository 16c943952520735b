/** What is read off the case and the directory, as tables. */
import {
  type By,
  type DirectoryService,
  dayIn,
  handOff,
  handOffSteps,
  type LoopAsked,
  loop,
  type Match,
  match,
  matchReasons,
  nextAlternative,
  type Preflight,
  preflightOf,
  type Readable,
  type Rules,
  text,
} from '../../src/index.js';
import type { Desk } from '../desk.js';
import { columns, type Print, settled } from '../telling.js';
import { areaOfDana, caseId, site } from './dana.js';

const zone = site.timeZone;
const askedAt = (rules: Rules, now: string): LoopAsked => ({ rules, zone, today: dayIn(now, zone) });

/** How she can be referred, best first, with what counts for and against each. */
export const bestFitting = (print: Print, services: readonly DirectoryService[], now: string): Match => {
  const today = dayIn(now, zone);
  const found = match({ domain: 'food-insecurity', facts: { area: areaOfDana }, today, now, zone }, services, { limit: 3 });
  for (const { service, rank, reasons } of found.candidates) {
    print(`         ${rank}  ${service.agencyName}`);
    for (const verdict of ['for', 'against', 'unknown'] as const) {
      const words = reasons.filter((r) => r.verdict === verdict).map((r) => matchReasons[r.code].text.en);
      if (verdict === 'unknown') print(`            not known: ${words.length} of ${reasons.length}`);
      else for (const word of words) print(`            ${verdict}: ${word}`);
    }
  }
  return found;
};

export const preflightSays = (desk: Desk, { ok, blocking, warnings }: Preflight): void => {
  desk.note(ok ? 'Pre-flight: nothing stands against sending it.' : 'Pre-flight: it cannot go out yet.');
  for (const { code } of blocking) desk.note(`- first: ${desk.labelOf(`preflight-finding.${code}`)}`);
  for (const { code } of warnings) desk.note(`- look at: ${desk.labelOf(`preflight-finding.${code}`)}`);
};
export const preflightShown = async (desk: Desk, by: By, referralId: string, service: DirectoryService): Promise<void> => {
  const { value } = await settled(desk.casework.reading(caseId, preflightOf(referralId, { service }), by));
  if (value) preflightSays(desk, value);
};

/** What is offered next, looked at before anybody drafts it. */
export const offered = async (
  desk: Desk,
  by: By,
  referralId: string,
  services: readonly DirectoryService[],
): Promise<DirectoryService | undefined> => {
  const reading = (record: Readable, rules: Rules, now: string) => {
    const failed = record.sections.referral.referrals.find((r) => r.id === referralId);
    return failed && nextAlternative(record.sections, failed, services, { rules, today: dayIn(now, zone), now, zone });
  };
  const { value } = await settled(desk.casework.reading(caseId, reading, by));
  const next = services.find((s) => s.id === value?.next?.serviceId);
  if (next && value?.next) {
    desk.note(`Next: ${next.agencyName}, ${next.name}.`);
    preflightSays(desk, value.next.preflight);
  }
  return next;
};

const names = { agency: 'the agency', client: 'the client', worker: 'the worker' } as const;

/** The three voices, and where the loop stands. */
export const loopShown = async (print: Print, desk: Desk, by: By, referralId: string): Promise<void> => {
  const reading = (record: Readable, rules: Rules, now: string) => {
    const referral = record.sections.referral.referrals.find((r) => r.id === referralId);
    return referral && loop(record.sections, referral, askedAt(rules, now));
  };
  const { value } = await settled(desk.casework.reading(caseId, reading, by));
  if (!value) return;
  const row = columns(print, 9, 14, 25, 18, 12);
  for (const voice of ['agency', 'client', 'worker'] as const) {
    const { said, experience, at } = value.voices[voice];
    const word = said === 'missing' ? 'missing' : desk.labelOf(`referral-result.${said}`);
    row('', names[voice], word, experience ? desk.labelOf(`satisfaction.${experience}`) : '', at ? dayIn(at, zone) : '');
  }
  row('', 'the loop is', value.state);
};

const stepNames = {
  informed: text('informed in detail', 'diberi informasi rinci'),
  'difficulties-foreseen': text('difficulties foreseen', 'kesulitan diantisipasi'),
  rehearsed: text('rehearsed', 'berlatih'),
  accompanied: text('accompanied', 'didampingi'),
  attended: text('attended', 'dihadiri'),
};
export const handOffShown = async (print: Print, desk: Desk, by: By, referralId: string): Promise<void> => {
  const { value } = await settled(
    desk.casework.reading(
      caseId,
      (record: Readable) => {
        const referral = record.sections.referral.referrals.find((r) => r.id === referralId);
        return referral && handOff(record.sections, referral);
      },
      by,
    ),
  );
  if (!value) return;
  const row = columns(print, 9, 25, 14, 12);
  for (const step of handOffSteps) {
    const taken = value[step];
    row('', stepNames[step].en, taken ? dayIn(taken.at, zone) : 'not taken', taken?.by.id ?? '');
  }
};
