import { type IncomingMessage, request as requeteHttp } from 'node:http';
import { request as requeteHttps } from 'node:https';
import type { Retour } from '../objets/notification.ts';

const EXTRAIT = 500;
const TLS = /^(?:ERR_TLS|ERR_SSL|CERT_|EPROTO|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO)/;

/** Poste les octets tels quels, sans suivre de redirection ; `delaiMs` vaut pour l'ouverture puis pour la lecture. */
export function poster(adresse: string, entetes: Record<string, string>, octets: Buffer, delaiMs: number): Promise<Retour> {
  return new Promise((resolue) => {
    const url = URL.parse(adresse);
    if (!url) return resolue({ tag: 'reseau', code: 'ADRESSE_ILLISIBLE' });
    const demander = url.protocol === 'https:' ? requeteHttps : requeteHttp;
    const echouer = ({ code = 'ECHEC' }: NodeJS.ErrnoException) =>
      resolue(TLS.test(code) ? { tag: 'tls', code } : { tag: 'reseau', code });
    const requete = demander(
      url,
      {
        method: 'POST',
        agent: false,
        timeout: delaiMs,
        headers: { ...entetes, Accept: '*/*', 'Content-Length': String(octets.length) },
      },
      (reponse) => {
        lireExtrait(reponse).then((extrait) => resolue({ tag: 'statut', statut: reponse.statusCode ?? 0, extrait }), echouer);
      },
    );
    requete.once('timeout', () => requete.destroy(Object.assign(new Error('Délai dépassé'), { code: 'ETIMEDOUT' })));
    requete.once('error', echouer);
    requete.end(octets);
  });
}

async function lireExtrait(reponse: IncomingMessage): Promise<string> {
  let extrait = '';
  for await (const morceau of reponse) {
    if (extrait.length < EXTRAIT) extrait += String(morceau);
  }
  return extrait.slice(0, EXTRAIT);
}
