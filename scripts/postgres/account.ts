import { readFileSync } from 'node:fs';

export type Account = { uid?: number; gid?: number };

/** Compte sous lequel PostgreSQL tourne : il refuse l'uid 0, root (conteneurs, CI) cède donc à `postgres`, sinon à `nobody`. */
export function unprivilegedAccount(uid = process.getuid?.(), passwd = () => readFileSync('/etc/passwd', 'utf8')): Account {
  if (uid !== 0) return {};
  const lines = passwd()
    .split('\n')
    .map((line) => line.split(':'));
  const line = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  if (line === undefined) {
    throw new Error(
      'PostgreSQL refuse de tourner en root et aucun compte « postgres » ou « nobody » n’existe : lancez la commande avec un autre compte.',
    );
  }
  return { uid: Number(line[2]), gid: Number(line[3]) };
}
