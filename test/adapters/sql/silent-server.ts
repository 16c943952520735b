import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** In front of a server: while it is silent what is sent arrives, and no answer comes, as from a machine that has vanished after it. */
export const silentServer = async (address: string) => {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((client) => {
    const there = connect(Number(port || 5432), hostname);
    for (const socket of [client, there]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    client.on('data', (piece) => there.write(piece)).on('close', () => there.destroy());
    there.on('data', (piece) => isSilent || client.write(piece)).on('close', () => client.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const through = new URL(address);
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: through.href,
    silence: (is: boolean): void => {
      isSilent = is;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
};
