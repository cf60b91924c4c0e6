import type { ReponseOctets } from '../../http/echange.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { rendrePage } from './gabarit.ts';
import { h } from './html.ts';

const PLAFOND = 50;

/** Liste des derniers marchés et de leurs candidatures, pour s'y retrouver pendant une démonstration ; la plateforme n'en a pas. */
export function pageAccueil({ magasin }: MondePasseMarche): ReponseOctets {
  const candidatures = Map.groupBy(magasin.candidature.tous(), ({ marche }) => marche);
  const marches = magasin.marche.tous().slice(-PLAFOND).reverse();
  const liens = marches.map(
    ({ identifiant, nom, achevement, synchronisation }) =>
      h`<li><a href="/buyer/public_markets/${identifiant}/setup">${nom}</a> (${identifiant}, ${achevement.tag}, ${synchronisation})
<ul>${(candidatures.get(identifiant) ?? []).map(
        (candidature) =>
          h`<li><a href="/candidate/market_applications/${candidature.identifiant}/company_identification">Candidature ${candidature.siret || 'sans SIRET'}</a> (${candidature.identifiant}, ${candidature.achevement.tag}, ${candidature.synchronisation})</li>`,
      )}</ul></li>`,
  );
  const contenu = marches.length === 0 ? h`<p>Aucun marché : une plateforme en crée par l’API.</p>` : h`<ul>${liens}</ul>`;
  return rendrePage({ titre: 'Marchés connus', contenu });
}
