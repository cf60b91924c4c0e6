import type { CompteRejeu, ResultatRejeu } from '@/lib/contracts/envois.ts';
import { RELANCE_MAX } from '@/lib/domain/rejeu.ts';

const envois = (n: number) => `${n.toLocaleString('fr-FR')} ${n > 1 ? 'envois' : 'envoi'}`;
const etre = (n: number) => (n > 1 ? 'sont' : 'est');

/** Le bouton dit ce qu'il fera : « Relancer 37 envois ». */
export const boutonRelance = (n: number): string => `Relancer ${envois(n)}`;

/** Ce que la relance touchera et ce qu'elle laissera, en phrases. */
export function compteLibelle({ relancables, dejaTransmis, horsPerimetre, autres }: CompteRejeu): string[] {
  return [
    relancables === 0
      ? 'Aucun envoi ne peut être relancé maintenant.'
      : `${envois(relancables)} ${relancables > 1 ? 'seront relancés' : 'sera relancé'}.`,
    ...(dejaTransmis > 0 ? [`${envois(dejaTransmis)} ${etre(dejaTransmis)} déjà transmis : rien à faire.`] : []),
    ...(horsPerimetre > 0 ? [`${envois(horsPerimetre)} ${etre(horsPerimetre)} hors de votre périmètre.`] : []),
    ...(autres > 0 ? [`${envois(autres)} ${etre(autres)} en cours, remplacé${autres > 1 ? 's' : ''} ou déjà dans la file.`] : []),
  ];
}

/** Ce que la relance a fait. */
export function resultatLibelle({ relances, restants }: ResultatRejeu): string {
  const fait =
    relances === 0
      ? 'Aucun envoi relancé : ils l’étaient déjà.'
      : `${envois(relances)} ${relances > 1 ? 'relancés' : 'relancé'}.`;
  if (restants === 0) return fait;
  const auMoins = restants >= RELANCE_MAX ? 'Au moins ' : '';
  return `${fait} ${auMoins}${envois(restants)} ${restants > 1 ? 'restent' : 'reste'} à relancer : recommencez.`;
}
