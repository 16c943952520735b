import type { Outcome } from './duel.js';
import { quantile } from './duel.js';

const wide = 64;
export const missed = (isMet: boolean): string => (isMet ? '' : '   MISSED');

/** Contenders with their rates and their ratio to the first; `aimed` names those that have an aim. */
export const rateLines = (title: string, outcomes: readonly Outcome[], aimed: Readonly<Record<string, number>> = {}): readonly string[] => [
  title,
  ...outcomes.map(({ name, rate, ratio, ratios: [low, high] }) => {
    const aim = aimed[name];
    const more = aim === undefined ? '' : `   aim >= ${aim.toFixed(2)}${missed(ratio >= aim)}`;
    return `    ${name.padEnd(wide)} ${Math.round(rate).toLocaleString('en').padStart(8)} /s   × ${ratio.toFixed(2)}  (${low.toFixed(2)}-${high.toFixed(2)})${more}`;
  }),
];

/** Median and 95th of a hundred, in milliseconds. */
export const timeLine = (name: string, took: readonly number[], aim?: number): string => {
  const p95 = quantile(took, 0.95);
  const more = aim === undefined ? '' : `   aim: p95 < ${aim} ms${missed(p95 < aim)}`;
  return `    ${name.padEnd(wide)} p50 ${quantile(took, 0.5).toFixed(2).padStart(8)} ms   p95 ${p95.toFixed(2).padStart(8)} ms   n = ${took.length}${more}`;
};
export const figureLine = (name: string, figure: string): string => `    ${name.padEnd(wide)} ${figure}`;
