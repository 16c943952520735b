import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { CasePanel, Standing } from '../../examples/06-react-panel/panel.js';
import { caseMachine, programmes, socialWork } from '../../src/index.js';
import { aClientInPlanning, aCompletePlan, aWorker, morning } from '../../src/testing/index.js';

const putInForce = { commandId: 'p1', command: { type: 'plan.putInForce', input: {} } } as const;
const about = {
  rules: programmes.fullSupport,
  by: aWorker,
  now: morning,
  language: 'id',
  filled: [putInForce],
  commit: () => undefined,
} as const;
const shown = (panel: ReactElement) => renderToString(panel).replaceAll('&#x27;', "'");

test('[A2.2] the panel shows the stage, what may be done next and what is missing, in the language of the reader', () => {
  const html = shown(<CasePanel {...about} record={aClientInPlanning().record} />);
  expect(html).toContain('<h2>perencanaan</h2>');
  expect(html).toContain('memberlakukan rencana<ul><li>masalah telah dirumuskan</li>');
  expect(html).toContain('<button type="button" disabled="">memberlakukan rencana</button>');
});

test('[A8.5] a command that is sent moves the panel, and one that is refused does not', () => {
  for (const [record, heading] of [
    [aCompletePlan().record, 'active'],
    [aClientInPlanning().record, 'planning'],
  ] as const) {
    const actor = createActor(caseMachine, { snapshot: socialWork.snapshot(record) }).start();
    const panel = () => shown(<Standing {...about} language="en" actor={actor} record={record} />);
    expect(panel()).toContain('<h2>planning</h2>');
    actor.send({ ...putInForce.command, at: socialWork.given(record, { ...about, commandId: 'p1' }) });
    expect(panel()).toContain(`<h2>${heading}</h2>`);
  }
});

test('[A8.5] the button sends the command to the actor and to the service, once and under one id', () => {
  const { record } = aCompletePlan();
  const committed: string[] = [];
  const actor = createActor(caseMachine, { snapshot: socialWork.snapshot(record) }).start();
  let press: (() => void) | undefined;
  const Pressed = () => {
    const panel = Standing({ ...about, actor, record, commit: ({ commandId }) => committed.push(commandId) });
    press = buttonsIn(panel)[0];
    return panel;
  };
  renderToString(<Pressed />);
  press?.();
  expect(committed).toEqual(['p1']);
  expect(actor.getSnapshot().context.plan.versions.map((v) => v.id)).toEqual(['p1.0']);
});

/** What the buttons of a rendered element do when they are pressed. */
const buttonsIn = (node: unknown): (() => void)[] => {
  if (Array.isArray(node)) return node.flatMap(buttonsIn);
  if (typeof node !== 'object' || node === null || !('props' in node)) return [];
  const props = node.props as { children?: unknown; onClick?: () => void };
  return [...(props.onClick ? [props.onClick] : []), ...buttonsIn(props.children)];
};
