/** How far a long part is: one line that is written over on a terminal, and a plain line every tenth of the way elsewhere. */
export const progress = (what: string, total: number, to: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr) => {
  let tenths = 0;
  return (done: number, more = ''): void => {
    const line = `${what}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}${more && `, ${more}`}`;
    if (to.isTTY) {
      to.write(`\r${line}\x1b[K${done >= total ? '\n' : ''}`);
      return;
    }
    const now = Math.floor((done / total) * 10);
    if (now > tenths) to.write(`${line}\n`);
    tenths = now;
  };
};
