// #region component
import { useMachine } from '@xstate/react';
import {
  type Command,
  caseMachine,
  type Given,
  type Language,
  type RecordOf,
  type SocialWork,
  socialWork,
  type Text,
} from '../../src/index.js';

interface Props {
  readonly record: RecordOf<SocialWork>;
  /** From `socialWork.given`: the clock, the worker, the programme's rules. */
  readonly given: Given;
  readonly language: Language;
  /** The server decides again: this is a draft on the screen. */
  readonly send: (command: Command) => void;
}

export const Screening = ({ record, given, language, send }: Props) => {
  const [snapshot, sendToDraft] = useMachine(caseMachine, { snapshot: socialWork.snapshot(record) });
  const admit = { type: 'screening.admit', input: { reason: 'lives in the area' } } as const;
  const may = snapshot.can({ ...admit, at: given });
  const say = (text: Text | undefined) => text?.[language];

  return (
    <section>
      <h2>{say(socialWork.labels()[`stage.${record.state.stage}`])}</h2>
      <button
        type="button"
        disabled={!may}
        onClick={() => {
          sendToDraft({ ...admit, at: given });
          send(admit);
        }}
      >
        {say(socialWork.labels()[admit.type])}
      </button>
      <ul>
        {socialWork.whyNot(record, admit, given).map(({ code }) => (
          <li key={code}>{say(socialWork.labels()[code])}</li>
        ))}
      </ul>
    </section>
  );
};
// #endregion
