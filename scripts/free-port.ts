import net from 'node:net';

/** Port libre choisi par le noyau sur 127.0.0.1 : un port fixe peut appartenir à un autre service, qui répondrait à notre place. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
