import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReponseOctets } from './echange.ts';

/** Ce que le serveur fait du fil : répondre, couper net, couper au milieu du corps, se taire, s'attarder au milieu ou ne plus finir. */
export type Issue =
  | { tag: 'repondre'; reponse: ReponseOctets }
  | { tag: 'couper' }
  | { tag: 'couper-au-milieu'; reponse: ReponseOctets }
  | { tag: 'se-taire' }
  | { tag: 's-attarder'; reponse: ReponseOctets; ms: number }
  | { tag: 'deverser'; reponse: ReponseOctets; octets: number };

export function executerIssue(issue: Issue, sortie: ServerResponse): void {
  switch (issue.tag) {
    case 'repondre':
      return ecrire(sortie, issue.reponse);
    case 'couper':
      // RST plutôt que FIN : le client voit ECONNRESET, comme derrière un pare-feu qui ferme.
      sortie.socket?.resetAndDestroy();
      return;
    case 'couper-au-milieu': {
      const [debut] = commencer(sortie, issue.reponse);
      sortie.write(debut, () => sortie.socket?.destroy());
      return;
    }
    case 'se-taire':
      return;
    case 's-attarder': {
      const [debut, suite] = commencer(sortie, issue.reponse);
      sortie.write(debut);
      setTimeout(() => sortie.end(suite), issue.ms).unref();
      return;
    }
    case 'deverser': {
      const { statut, entetes } = issue.reponse;
      sortie.writeHead(statut, entetes);
      pipeline(Readable.from(zeros(issue.octets)), sortie).catch(() => sortie.destroy());
      return;
    }
  }
}

/** Envoie l'en-tête et la longueur entière ; rend les deux moitiés du corps. */
function commencer(sortie: ServerResponse, { statut, entetes, corps = '' }: ReponseOctets): [Buffer, Buffer] {
  const octets = typeof corps === 'string' ? Buffer.from(corps) : corps;
  const milieu = Math.floor(octets.length / 2);
  sortie.writeHead(statut, { ...entetes, 'Content-Length': octets.length });
  return [octets.subarray(0, milieu), octets.subarray(milieu)];
}

function* zeros(octets: number): Generator<Buffer> {
  const bloc = Buffer.alloc(65_536);
  for (let reste = octets; reste > 0; reste -= bloc.length) yield bloc.subarray(0, Math.min(reste, bloc.length));
}

function ecrire(sortie: ServerResponse, { statut, entetes = {}, corps }: ReponseOctets): void {
  const longueur = corps === undefined ? 0 : Buffer.byteLength(corps);
  sortie.writeHead(statut, { ...entetes, 'Content-Length': longueur });
  sortie.end(corps);
}
