/** The employer who asks, and the brother whom she tells herself. */
import type { Command } from '../../src/index.js';
import type { Desk } from '../desk.js';
import { made } from '../desk.js';
import { rini } from './house.js';
import { agreesToTell } from './ratna.js';

const tellEmployer = (why: 'consent' | 'duty-to-report', ...told: readonly ('hiv' | 'general')[]): Command => ({
  type: 'consent.disclose',
  input: {
    recipient: 'pt-sandang',
    recipientIs: 'employer',
    told,
    ground: why,
    clientTold: 'told',
    ...(why !== 'consent' && { reason: 'the company says it has to know', whyThisMuch: 'it asks for the diagnosis' }),
  },
});

export const theEmployerAsks = async ({ on, tell, does, cannot }: Desk) => {
  on('2026-03-16', 'the employer asks');
  tell('14:00', 'Personnel writes: two mornings away, what does she have? The company "has to know".');
  await cannot('14:10', rini, 'To tell it as a duty:', tellEmployer('duty-to-report', 'hiv'));
  await cannot('14:12', rini, 'To tell it as if she had agreed:', tellEmployer('consent', 'hiv'));
  await does('18:30', rini, 'She comes by after the shift and agrees to a letter: "was at a check-up, is fit for work". No word more.', {
    'consent-letter': agreesToTell('pt-sandang', ['general'], '2026-03-16', '2026-03-31'),
    'letter-told': tellEmployer('consent', 'general'),
  });
};

/** What Dimas says about her treatment: to ask him for it would tell him. */
const askDimas: Command = {
  type: 'assessment.recordFinding',
  input: {
    domain: 'social-connection',
    source: 'family',
    tieId: made('dimas'),
    bears: 'network-capacity',
    found: 'rides her to the clinic each month, and says at home that they go to the market',
    kinds: ['hiv'],
  },
};

export const theBrother = async ({ on, does, cannot }: Desk) => {
  on('2026-03-21', 'somebody has to take her there');
  await cannot('16:00', rini, 'Dimas has a motorcycle. Rini could ask him whether he helps with the treatment.', askDimas);

  on('2026-03-22', 'she tells him herself');
  await does('17:00', rini, 'Ratna: "I told Dimas last night. He cried, then he asked when the next date is. You may talk to him."', {
    'dimas-knows': {
      type: 'client.changeTie',
      input: { tieId: made('dimas'), said: { knows: ['hiv'], mayBeAsked: true }, reason: 'she told him herself' },
    },
  });
  await does('17:30', rini, 'Now he can be asked; he says what he will do.', { 'dimas-helps': askDimas });
  await cannot('17:40', rini, 'That he knows says nothing of their mother.', {
    type: 'assessment.recordFinding',
    input: { domain: 'social-connection', source: 'family', tieId: made('mother'), bears: 'network-capacity', found: 'cooks for her' },
  });
};
