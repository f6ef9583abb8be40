/** A round-robin proxy without stickiness: every connection goes to the next instance that answers. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Proxy {
  url: string;
  /** Sets the ports that connections are given to. */
  backends: (ports: readonly number[]) => void;
  close: () => void;
}

export async function roundRobin(): Promise<Proxy> {
  let ports: readonly number[] = [];
  let turn = 0;
  const open = new Set<Socket>();

  const join = (client: Socket, tries: number): void => {
    const port = ports[(turn += 1) % Math.max(1, ports.length)];
    if (port === undefined || tries === 0) {
      client.destroy();
      return;
    }
    const backend = connect(port, '127.0.0.1');
    backend.once('connect', () => {
      backend.removeAllListeners('error');
      backend.on('error', () => client.destroy());
      client.on('error', () => backend.destroy());
      client.on('close', () => backend.destroy());
      backend.on('close', () => client.destroy());
      client.pipe(backend).pipe(client);
    });
    backend.once('error', () => join(client, tries - 1));
  };

  const server = createServer((client) => {
    open.add(client);
    client.on('close', () => open.delete(client));
    client.on('error', () => client.destroy());
    join(client, 2 * Math.max(1, ports.length));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server's address is never a pipe's name.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    backends: (given) => void (ports = given),
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
