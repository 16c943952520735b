import type { By, Casework, Command } from '../src/index.js';
import type { Print } from './telling.js';

const wide = 80;

/** Prints a text, its first line after `head`, the others below where it began. */
export const below = (print: Print, head: string, text: string): void => {
  let line = head;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > wide) {
      print(line.trimEnd());
      line = ' '.repeat(head.length);
    }
    line += line.length === head.length ? word : ` ${word}`;
  }
  print(line);
};

interface Answered {
  readonly refused: boolean;
  readonly because?: readonly { readonly code: string }[];
}

/** A story in which something is asked for, row by row: what, and what the service answered to the very command. */
export interface Asking {
  /** A heading. */
  readonly scene: (title: string) => void;
  readonly says: (text: string) => void;
  /** Prints *yes*, or *no* with each reason in its English text. */
  readonly answers: (what: string, answer: Answered) => void;
  /** Puts a command to the service, and prints what it answers. What the command makes has its id and `.0`. */
  readonly asks: (what: string, commandId: string, by: By, command: Command) => Promise<boolean>;
}

const margin = '        ';
export const asking = (print: Print, casework: Casework, caseId: string): Asking => {
  const says = (text: string) => below(print, margin, text);
  /** The text of a requirement says what should be so. */
  const isRequirement = (code: string) => casework.kit.parts.requirement.has(code);
  const answers = (what: string, answer: Answered) => {
    below(print, answer.refused ? '  no    ' : '  yes   ', what);
    for (const { code } of answer.because ?? [])
      below(print, `${margin}- `, `${isRequirement(code) ? 'needed first: ' : ''}${casework.labels()[code]?.en ?? code}`);
  };
  return {
    says,
    answers,
    scene: (title) => {
      print('');
      print(title);
    },
    asks: async (what, commandId, by, command) => {
      const answer = await casework.run(caseId, command, { ...by, commandId });
      answers(what, answer);
      return !answer.refused;
    },
  };
};
