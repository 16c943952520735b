/** Who reads what of it, and the account of what left the house. */
import type { Desk } from '../desk.js';
import { columns, type Print, settled, wall } from '../telling.js';
import { caseId, readers, rini, site } from './house.js';

export const whoReadsWhat = async (print: Print, { casework, labelOf }: Desk) => {
  const row = columns(print, 28, 52);
  print('');
  print('What each reader gets:');
  for (const [who, by] of Object.entries(readers)) {
    const answer = await casework.read(caseId, by);
    if (answer.refused) row(who, answer.because.map(({ code }) => labelOf(code)).join());
    else if (!answer.record) row(who, `the ${answer.view} of the case`);
    else {
      const { assessment, referral, client } = answer.record.sections;
      row(who, `stage: ${answer.record.state.stage}`);
      row('', `need: ${assessment.needs[0]?.title ?? '(withheld)'}`);
      row('', `referred to: ${referral.referrals[0]?.agencyId ?? '(withheld)'}`);
      row('', `words to use: ${client.safeContacts[0]?.words ?? '(withheld)'}`);
    }
  }
  const none = await casework.read('no-such-case', readers['Her employer']);
  row('A case that is not', none.refused ? none.because.map(({ code }) => labelOf(code)).join() : '');
};

export const accountOfDisclosures = async (print: Print, { casework, labelOf }: Desk) => {
  const { record } = await settled(casework.read(caseId, rini));
  const { disclosures = [], given = [] } = record?.sections.consent ?? {};
  const row = columns(print, 12, 18, 26, 24);
  print('');
  print('The account of disclosures, as Ratna gets it when she asks:');
  row('day', 'to', 'what it told', 'on the consent of');
  for (const { recordedAt, recipient, told, consentId, ground } of disclosures) {
    const consent = given.find((c) => c.id === consentId);
    const over = consent?.withdrawnAt === undefined ? '' : ', withdrawn';
    row(wall(recordedAt, site.timeZone).slice(0, 10), recipient, told.join(', '), `${consent?.from ?? labelOf(ground)}${over}`);
  }
  const toFamily = disclosures.filter(({ recipientIs }) => recipientIs === 'family' || recipientIs === 'partner');
  print(`Told to her family by this house: ${toFamily.length}`);
};
