/**
 * A family of four. Darto and Yanti disagree: about her sewing course, about who is at home. One case serves all four; whatever is
 * written names whom it is about, each says their own yes or no, and neither reads what is the other's. Wulan, 19, moves out into a case
 * of her own, where the others do not find her. Everybody here, the funds and the dates are composed.
 */
import { type Command, createCasework, memoryRepositories, newId, programmes } from '../../src/index.js';
import { asking } from '../asking.js';
import { columns, isStarted, type Print, settled, wall } from '../telling.js';
import * as family from './family.js';
import { caseId, elder, father, mother, ownCase, ratna, site, tuti, younger, yusuf } from './family.js';
import * as plan from './plan.js';
import { readings, whoFindsHer } from './readings.js';

export const run = async (print: Print): Promise<void> => {
  let now = '2026-03-02T02:00:00.000Z';
  const casework = createCasework({
    ...memoryRepositories(),
    clients: family.clients,
    policy: family.policy,
    programme: programmes.expandedBroker,
    clock: () => now,
  });
  const { scene, says, answers, asks } = asking(print, casework, caseId);
  const on = (time: string, title: string) => {
    now = new Date(`2026-${time.replace(' ', 'T')}:00+07:00`).toISOString();
    scene(`${wall(now, site.timeZone).slice(0, 10)}  ${title}`);
  };
  const does = async (commands: Readonly<Record<string, Command>>) => {
    for (const [commandId, command] of Object.entries(commands)) await settled(casework.run(caseId, command, { ...yusuf, commandId }));
  };

  await settled(
    casework.adopt(
      {
        caseId,
        client: { kind: 'household', ref: 'family-10' },
        responsible: 'yusuf',
        source: 'agency',
        site,
        stage: 'planning',
        happenedAt: '2026-02',
      },
      { ...yusuf, commandId: 'adopt' },
    ),
  );
  await does(family.members);

  print('Darto, Yanti, Wulan (19) and Bimo (9 or 10): one case.');
  on('03-02 09:00', 'Whom is it about?');
  await asks('what was found, and nobody named', 'of-nobody', yusuf, plan.ofNobody);
  await does(plan.findings);
  says('once each names whom it is about: his debts, her trade, his school, and one of both');
  await asks('one consent form for Darto and Yanti', 'consent-both', yusuf, family.toService(father, mother));
  await asks('Darto signs for himself', 'consent-father', yusuf, family.toService(father));
  await asks('Yanti signs for herself', 'consent-mother', yusuf, family.toService(mother));
  await asks('Wulan signs for herself', 'consent-elder', yusuf, family.toService(elder));
  await asks('Bimo signs for himself', 'consent-younger', yusuf, family.toService(younger));
  await does({ 'tie-mother': family.mothersTie });
  await asks('Yanti signs for Bimo; and Bimo says: yes', 'consent-bimo', yusuf, family.forBimo);

  on('03-04 19:30', 'Half past seven in the evening. One phone is safe, one is not.');
  await does({ 'phone-his': family.hisPhone, 'phone-hers': family.herPhone });
  await asks('ring Darto', 'call-his', yusuf, family.call(father));
  await asks('ring Yanti, who said: from nine to noon', 'call-hers', yusuf, family.call(mother));
  await asks('ring them both', 'call-both', yusuf, family.call(father, mother));
  on('03-05 10:15', 'The next morning.');
  await asks('ring Yanti', 'call-hers-2', yusuf, family.call(mother));

  on('03-09 09:00', 'The plan. Two of them had been to ask for the same thing.');
  await does(plan.needs);
  await does(plan.goals);
  await asks("debt advice, against Darto's word", 'debt-advice', yusuf, plan.debtAdvice);
  await asks('a sewing course, for Yanti', 'course', yusuf, plan.course);
  await asks("the school fund, for Bimo's books", 'school-fund', yusuf, plan.schoolFund);
  await asks('the school fund once more, as Darto had asked there too', 'school-fund-2', yusuf, plan.schoolFund);
  await asks("the mosque's fund, for Bimo's books", 'mosque-fund', yusuf, plan.mosqueFund);
  await asks('a referral to the school fund', 'refer-school', yusuf, plan.toSchoolFund);
  await asks("a referral to the mosque's fund for the same need", 'refer-mosque', yusuf, plan.toMosqueFund());
  await asks(
    'the same, with why: the one pays fees, the other books',
    'refer-mosque-2',
    yusuf,
    plan.toMosqueFund('the one pays fees, the other books'),
  );
  await settled(casework.runAll(caseId, plan.rest, { ...yusuf, commandId: 'rest' }));

  on('03-16 09:00', 'Each has a say in it.');
  await asks('Yanti agrees, and Wulan, and Bimo', 'part-three', yusuf, plan.says('agreed', mother, elder, younger));
  await asks('put the plan in force', 'in-force-1', yusuf, plan.inForce);
  await asks('Darto disagrees: nobody is at home then', 'part-father', yusuf, plan.says('disagrees', father));
  await asks('put the plan in force', 'in-force-2', yusuf, plan.inForce);
  await asks('Yusuf goes on without his yes', 'waive-1', yusuf, plan.goOnAgainst);
  await asks('Tuti, his supervisor, answers for going on until June', 'waive', tuti, plan.goOnAgainst);
  await asks('put the plan in force', 'in-force', yusuf, plan.inForce);
  const { rows } = await settled(casework.dueIn(caseId, yusuf));
  for (const { rule, due } of rows.filter((d) => d.rule === 'team.waiver-ends')) says(`due ${due}: ${casework.labels()[rule]?.en}`);

  on('03-20 09:00', 'The quarrel.');
  await asks('written down, with its two parties', 'dispute', yusuf, plan.dispute);
  await asks('Yusuf speaks for Yanti at the course, and she agrees', 'speaks', yusuf, plan.speakFor('yusuf'));
  await asks('Ratna mediates; only Yanti wants it', 'mediate-1', ratna, plan.mediate('ratna', 'mother-10'));
  on('04-10 09:00', 'Darto has asked for it himself.');
  await asks('Yusuf mediates; both want it', 'mediate-2', yusuf, plan.mediate('yusuf', 'father-10', 'mother-10'));
  await asks('Ratna mediates; both want it', 'mediate', ratna, plan.mediate('ratna', 'father-10', 'mother-10'));
  await asks('Ratna speaks for Yanti at the course', 'speaks-2', ratna, plan.speakFor('ratna'));
  await asks('it is settled', 'settled', ratna, { type: 'accompaniment.settleDispute', input: { disputeId: plan.disputeId } });

  on('04-13 09:00', 'What is in the case for each of the two.');
  await readings(print, casework);
  says("what is Bimo's is neither's own: his guardian may ask to read for him");
  await asks('Yanti lets Darto read what is about both', 'lets-him', yusuf, family.sheLetsHimRead);
  await readings(print, casework);

  on('05-04 09:00', 'Wulan moves out.');
  await asks('she is served in a case of her own', 'move-out', yusuf, plan.moveOut);
  const own = { caseId: ownCase, client: { kind: 'person', ref: 'elder-10' }, responsible: 'yusuf', source: 'self', site } as const;
  answers('her own case is opened', await casework.open(own, { ...yusuf, commandId: 'open-own' }));
  await asks("a new finding about Wulan, in the family's case", 'of-her', yusuf, {
    type: 'assessment.recordFinding',
    input: { domain: 'housing-instability', source: 'client', bears: 'neutral', found: 'has a room now', members: [elder] },
  });
  await whoFindsHer(print, casework);

  on('06-08 09:00', 'The three who stay are asked again.');
  await asks('Darto agrees, and Yanti, and Bimo', 'part-again', yusuf, plan.says('agreed', father, mother, younger));
  await asks('going on without his yes is over', 'waiver-ends', yusuf, {
    type: 'team.endWaiver',
    input: { waiverId: newId({ commandId: 'waive' }) },
  });
  await asks('a second version takes the place of the first', 'revise', yusuf, {
    type: 'plan.revise',
    input: { reason: 'both agree: two afternoons each' },
  });

  scene('What is kept of who agreed');
  const row = columns(print, 8, 9, 24, 40);
  const { record } = await settled(casework.read(caseId, yusuf));
  const names: Readonly<Record<string, string>> = { [father]: 'Darto', [mother]: 'Yanti', [elder]: 'Wulan', [younger]: 'Bimo' };
  row('', 'version', 'who', 'said');
  for (const { forVersion, members = [], part } of record?.sections.plan.agreements ?? [])
    row(
      '',
      String(forVersion),
      members.map((id) => names[id] ?? id).join(', '),
      casework.labels()[`client-part-in-plan.${part}`]?.en ?? part,
    );
};

if (isStarted(import.meta.url)) await run(console.log);
