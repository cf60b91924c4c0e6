import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { EnvoiLu } from '@/lib/contracts/envois.ts';
import { delaiLibelle } from './delai-libelle.ts';

type Suivi = Pick<EnvoiLu, 'etat' | 'prochainEssai' | 'tentatives' | 'termineLe'>;

/** Ce qui s'est passé, et ce qui va se passer ensuite, en une phrase. */
export function suiteEnvoi({ etat, prochainEssai, tentatives, termineLe }: Suivi, maintenant: Date): string {
  const le = (instant: string | null) => (instant === null ? '' : ` le ${formaterInstant(new Date(instant))}`);
  const prochain =
    Date.parse(prochainEssai) >= maintenant.getTime() + 1000
      ? `${le(prochainEssai)} (${delaiLibelle(prochainEssai, maintenant)})`
      : ' dans un instant';
  switch (etat) {
    case 'a-envoyer':
      return tentatives === 0
        ? `En attente : premier essai prévu${prochain}.`
        : `En attente : nouvelle tentative prévue${prochain}.`;
    case 'en-cours':
      return 'En cours : la cotation part vers le SNE.';
    case 'a-verifier':
      return `À vérifier : la réponse du SNE s’est perdue. On relit la cotation au SNE avant de réessayer, relecture prévue${prochain}.`;
    case 'transmis':
      return `Transmis : le SNE a reçu la cotation${le(termineLe)}.`;
    case 'refuse':
      return 'Refusé par le SNE : plus aucune tentative. Corrigez la saisie, ou relancez si la cause a disparu.';
    case 'en-echec':
      return 'En échec : plus aucune tentative automatique. Relancez quand la cause est levée.';
    case 'incertain':
      return 'Incertain : on ne sait pas si le SNE a reçu la cotation. Une personne doit vérifier puis relancer ; la relecture précédera tout envoi.';
    case 'remplace':
      return 'Remplacé : une cotation plus récente part à sa place.';
  }
}
