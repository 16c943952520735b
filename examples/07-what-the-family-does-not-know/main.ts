/**
 * What the family does not know. Ratna lives with HIV and with her parents, who do not know of it. She is reached, referred and treated
 * all the same; what others learn is hers to say. All persons, agencies, days and events are composed; nobody was the model.
 */
import { deskOf } from '../desk.js';
import { isStarted, type Print } from '../telling.js';
import { accountOfDisclosures, whoReadsWhat } from './account.js';
import { admitted, sheComes } from './first-days.js';
import { caseId, clinic, policy, programme, rini, site } from './house.js';
import { theBrother, theEmployerAsks } from './others.js';
import { firstVisit, referred } from './treatment.js';
import { sheTakesItBack } from './withdrawal.js';

export const run = async (print: Print): Promise<void> => {
  const desk = deskOf(print, { caseId, site, ahead: '+07:00', policy, programme });
  await desk.repositories.directory.save(rini.tenant, clinic);
  print('What the family does not know: Surabaya, 2026. All of it is composed.');
  await sheComes(desk);
  await admitted(desk);
  await referred(desk);
  await firstVisit(desk);
  await theEmployerAsks(desk);
  await theBrother(desk);
  await sheTakesItBack(desk);
  await whoReadsWhat(print, desk);
  await accountOfDisclosures(print, desk);
};

if (isStarted(import.meta.url)) await run(console.log);
