import type { Ton } from '@/components/ui/badge.tsx';
import { AVIS, type AvisRejeu, type EtatRejeu, LIBELLES_AVIS, LIBELLES_LIGNE } from '@/lib/domain/rejeu.ts';

export const TONS_REJEU: Record<EtatRejeu, Ton> = {
  prepare: 'nouveau',
  'en-cours': 'info',
  'en-pause': 'avertissement',
  termine: 'succes',
  'termine-avec-echecs': 'erreur',
  arrete: 'neutre',
};

const nombre = new Intl.NumberFormat('fr-FR');
const envois = (n: number) => `${nombre.format(n)} ${n > 1 ? 'envois' : 'envoi'}`;

/** Les envois que le rejeu remettra dans la file. */
export const aRejouer = (avis: Readonly<Record<string, number>>): number => (avis.sur ?? 0) + (avis['doublon-probable'] ?? 0);

/** L'essai à blanc : combien de chaque avis, en mots. */
export const lignesEssai = (avis: Readonly<Record<string, number>>) =>
  AVIS.map((a) => ({ avis: a, n: avis[a] ?? 0, libelle: LIBELLES_AVIS[a] }));

/** Combien de temps, au rythme choisi. */
export function dureeAuRythme(n: number, parMinute: number): string {
  const minutes = Math.ceil(n / parMinute);
  if (minutes < 1) return 'aucun temps';
  if (minutes === 1) return 'moins d’une minute';
  return minutes < 120 ? `environ ${minutes} minutes` : `environ ${Math.ceil(minutes / 60)} heures`;
}

export const boutonLancer = (n: number): string => `Rejouer ${envois(n)}`;

/** L'avancement, sur ce qui est à rejouer. */
export function avancement(avis: Readonly<Record<string, number>>, resultats: Readonly<Record<string, number>>) {
  const total = aRejouer(avis);
  const faits = total - (resultats['en-attente'] ?? 0) - (resultats.remise ?? 0);
  return {
    // Vers le bas : 100 % ne se dit qu'à la fin.
    part: total === 0 ? 100 : Math.floor((faits * 100) / total),
    phrase: `${nombre.format(faits)} sur ${envois(total)} à leur terme`,
  };
}

/** Les résultats présents, en mots. */
export const lignesResultats = (resultats: Readonly<Record<string, number>>) =>
  Object.entries(LIBELLES_LIGNE).flatMap(([etat, libelle]) => (resultats[etat] ? [{ etat, libelle, n: resultats[etat] }] : []));

export const libelleAvis = (avis: string): string => (LIBELLES_AVIS[avis as AvisRejeu] ?? avis).split(' : ')[0] ?? avis;
