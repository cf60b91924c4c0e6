import type { RegleAlerte } from '@/lib/domain/alerte.ts';

const nombre = (n: number): string => n.toLocaleString('fr-FR', { maximumFractionDigits: 1 });
const compter = (n: number, mot: string): string => `${nombre(n)} ${mot}${n > 1 ? 's' : ''}`;

function direDuree(minutes: number): string {
  if (minutes >= 60 && minutes % 60 === 0) return compter(minutes / 60, 'heure');
  return compter(minutes, 'minute');
}

/** Quand une règle sonne, en une phrase : son seuil dans son unité, sa fenêtre, et ce qu'il lui faut au moins. */
export function direSeuil({ genre, seuil, fenetreMinutes, minimum }: RegleAlerte): string {
  const enAppels = `en ${direDuree(fenetreMinutes)}, dès ${compter(minimum, 'appel')}`;
  switch (genre) {
    case 'taux-de-cause':
      return `Sonne à ${nombre(seuil * 100)} % des appels ${enAppels}.`;
    case 'brulure':
      return `Sonne à ${nombre(seuil)} fois le rythme permis ${enAppels}.`;
    case 'age-de-la-file':
      return `Sonne après ${direDuree(seuil)} d’attente, dès ${compter(minimum, 'envoi')}.`;
    case 'disjoncteur':
      return `Sonne après ${direDuree(seuil)} de suspension.`;
    case 'signature-refusee':
      return `Sonne à ${compter(Math.max(seuil, minimum), 'notification')} en ${direDuree(fenetreMinutes)}.`;
    case 'consultations':
      return `Sonne à ${compter(Math.max(seuil, minimum), 'dossier')} vus par une même personne en ${direDuree(fenetreMinutes)}.`;
    case 'secret-a-renouveler':
      return `Sonne à ${compter(seuil, 'jour')} de l’expiration, puis à chaque rappel (15, 7 jours, expiration).`;
    case 'contrat-modifie':
      return `Sonne à ${compter(seuil, 'écart')} non examiné${seuil > 1 ? 's' : ''} d’une opération.`;
  }
}
