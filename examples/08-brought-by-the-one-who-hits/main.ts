/**
 * Brought by the one who hits. A man brings his wife and speaks for her; she has to be heard, met, referred and brought to safety without
 * him knowing where and when. The house makes a mistake, too. All persons, agencies, days and events are composed; nobody was the model.
 */
import { deskOf } from '../desk.js';
import { isStarted, type Print } from '../telling.js';
import { notThroughHim, underPressure } from './around-him.js';
import { heBringsHer, whoSaidWhat } from './arrival.js';
import { caseId, ester, policy, programme, services, site } from './house.js';
import { foreseen, theNight } from './night.js';
import { ownedUpTo, unsafeCall, whoReadsWhat } from './our-own.js';
import { notAtOneTable, referred } from './where-to.js';

export const run = async (print: Print): Promise<void> => {
  const desk = deskOf(print, { caseId, site, ahead: '+08:00', policy, programme });
  for (const service of services) await desk.repositories.directory.save(ester.tenant, service);
  print('Brought by the one who hits: Kupang, 2026. All of it is composed.');
  await heBringsHer(desk);
  await whoSaidWhat(desk);
  await notThroughHim(desk);
  await underPressure(desk);
  await referred(desk);
  await notAtOneTable(desk);
  await foreseen(desk);
  const call = unsafeCall(desk);
  await theNight(desk);
  await ownedUpTo(desk, call);
  await whoReadsWhat(print, desk);
};

if (isStarted(import.meta.url)) await run(console.log);
