/** She takes a consent back while she is in treatment. Nothing is cancelled of itself: she is asked. */
import { type Command, kinds } from '../../src/index.js';
import type { Desk } from '../desk.js';
import { made } from '../desk.js';
import { settled } from '../telling.js';
import { caseId, rini } from './house.js';
import { agreesToTell } from './ratna.js';
import { referral } from './treatment.js';

const decides = (clientWants: 'go-on' | 'stop', decided: 'go-on' | 'stop'): Command => ({
  type: 'referral.decideAfterWithdrawal',
  input: { referralId: referral, clientWas: 'asked', clientWants, decided },
});

export const sheTakesItBack = async ({ casework, on, tell, does, cannot, due, note }: Desk) => {
  const standing = async () => {
    const { record } = await settled(casework.read(caseId, rini));
    const found = record?.sections.referral.referrals[0];
    const on = record?.sections.consent.given.find(({ id }) => id === found?.consentId);
    note(`The referral: ${found?.status}, on the consent of ${on?.from}${on?.withdrawnAt === undefined ? '' : ', which is withdrawn'}.`);
  };
  on('2026-04-01', 'she takes it back');
  tell('19:10', 'The clinic rang her number twice at work: she had come a day late for her tablets. A colleague heard it.');
  await does('19:20', rini, 'Ratna withdraws what the clinic may know. She gives no reason, and is asked for none.', {
    withdrawn: { type: 'consent.withdraw', input: { consentId: made('consent-clinic') } },
  });
  await standing();
  await due(rini, 'referral.withdrawal-decision-due', 'consent.tell-recipient');
  await cannot('19:25', rini, 'To cancel the referral, as a system that means well might:', {
    type: 'referral.cancel',
    input: { referralId: referral, reason: 'consent withdrawn' },
  });

  on('2026-04-02', 'she is asked');
  tell('18:30', 'She wants to go on with the tablets. What she does not want is to be rung.');
  await cannot('18:35', rini, 'To stop it all the same:', decides('go-on', 'stop'));
  await cannot('18:36', rini, 'To go on as if nothing had been said:', decides('go-on', 'go-on'));
  await cannot(
    '18:37',
    rini,
    'A new consent for all purposes and everything, so that this does not come up again:',
    agreesToTell('puskesmas-kenari', kinds, '2026-04-02', '2026-12-31'),
  );
  await does('18:50', rini, 'She agrees anew, until June and not to be rung: the clinic writes to her as we do. The referral goes on.', {
    'consent-anew': agreesToTell('puskesmas-kenari', ['identifier', 'hiv', 'contact'], '2026-04-02', '2026-06-30'),
    'goes-on': decides('go-on', 'go-on'),
    'clinic-told': { type: 'consent.tellRecipient', input: { consentId: made('consent-clinic') } },
  });
  await standing();
  await due(rini, 'referral.withdrawal-decision-due', 'consent.tell-recipient');
};
