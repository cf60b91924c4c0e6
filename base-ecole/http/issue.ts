import type { ServerResponse } from 'node:http';
import type { Reponse } from './echange.ts';

/** Ce que le serveur fait du fil : répondre, couper net, couper au milieu du corps, ou se taire. */
export type Issue =
  | { tag: 'repondre'; reponse: Reponse }
  | { tag: 'couper' }
  | { tag: 'couper-au-milieu'; reponse: Reponse }
  | { tag: 'se-taire' };

export function executerIssue(issue: Issue, sortie: ServerResponse): void {
  switch (issue.tag) {
    case 'repondre':
      return ecrire(sortie, issue.reponse);
    case 'couper':
      // RST plutôt que FIN : le client voit ECONNRESET, comme derrière un pare-feu qui ferme.
      sortie.socket?.resetAndDestroy();
      return;
    case 'couper-au-milieu': {
      const { statut, entetes, corps = '' } = issue.reponse;
      sortie.writeHead(statut, { ...entetes, 'Content-Length': String(Buffer.byteLength(corps)) });
      sortie.write(corps.slice(0, Math.floor(corps.length / 2)), () => sortie.socket?.destroy());
      return;
    }
    case 'se-taire':
      return;
  }
}

function ecrire(sortie: ServerResponse, { statut, entetes = {}, corps }: Reponse): void {
  const longueur = corps === undefined ? 0 : Buffer.byteLength(corps);
  sortie.writeHead(statut, { ...entetes, 'Content-Length': longueur });
  sortie.end(corps);
}
