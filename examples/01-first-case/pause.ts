import { createInterface } from 'node:readline';

/** Waits for Enter, where somebody sits at a terminal; Ctrl-C, at any moment, asks to stop. */
export const pauses = (input: NodeJS.ReadStream, output: NodeJS.WriteStream) => {
  const isWatched = input.isTTY === true && output.isTTY === true;
  let isStopped = false;
  process.on('SIGINT', () => {
    isStopped = true;
  });
  return {
    /** Whether to stop here. */
    async stopsAfter(prompt: string): Promise<boolean> {
      // The file's database answers at once, so without this nobody would hear a Ctrl-C before the end.
      await new Promise(setImmediate);
      if (!isWatched || isStopped) return isStopped;
      const line = createInterface({ input, output });
      const goesOn = await new Promise<boolean>((answer) => {
        line.on('SIGINT', () => answer(false)).on('close', () => answer(false));
        line.question(prompt, () => answer(true));
      });
      line.close();
      // The question is taken back, so that the screens stand one below the other.
      output.write(goesOn ? '\u001b[1A\u001b[2K' : '\n');
      return !goesOn;
    },
  };
};
