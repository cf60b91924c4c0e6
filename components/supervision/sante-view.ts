import type { Ton } from '@/components/ui/badge.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { pluriel } from '@/components/ui/pluriel.ts';
import type { Supervision } from '@/lib/contracts/supervision.ts';
import type { EtatEnvoi } from '@/lib/domain/envoi.ts';
import { libelleOperation } from '@/lib/domain/operation.ts';

const TONS: Record<Supervision['couches'][number]['ton'], Ton> = {
  disponible: 'succes',
  degrade: 'avertissement',
  indisponible: 'erreur',
  inconnu: 'neutre',
};

const ETATS: Record<Supervision['couches'][number]['ton'], string> = {
  disponible: 'Disponible',
  degrade: 'Dégradée',
  indisponible: 'Indisponible',
  inconnu: 'Inconnue',
};

const nombre = new Intl.NumberFormat('fr-FR');
const pourCent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });
const aLaMinute = (instant: string | null): string => (instant === null ? 'jamais' : formaterInstant(new Date(instant)));
const aLaSeconde = (instant: string): string => formaterInstant(new Date(instant), 'seconde');

const enTete = (texte: string): string => `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`;

/** Une couche, en mots : ce qu'elle est, pourquoi si elle ne va pas, depuis quand, et ce qu'on en a vu. */
export const versCouches = (lue: Supervision) =>
  lue.couches.map((c) => ({
    cle: c.couche,
    libelle: c.libelle,
    etat: ETATS[c.ton],
    raison: c.ton === 'disponible' ? null : `${enTete(c.mot)}.`,
    ton: TONS[c.ton],
    depuis: aLaMinute(c.depuis),
    dernierSucces: aLaMinute(c.dernierSucces),
    dernierEchec: aLaMinute(c.dernierEchec),
  }));

// Un mot du contrat nomme parfois déjà sa couche (« application Cotation indisponible »).
const direCouche = ({ libelle, mot }: Supervision['couches'][number]): string =>
  mot.toLowerCase().startsWith(libelle.toLowerCase()) ? enTete(mot) : `${libelle} : ${mot}`;

/** La phrase qui résume la liaison : la première couche qui ne va pas, sinon tout va. */
export function resumer(lue: Supervision): { ton: 'succes' | 'erreur' | 'avertissement' | 'info'; titre: string } {
  const fautive = lue.couches.find((c) => c.ton === 'indisponible') ?? lue.couches.find((c) => c.ton === 'degrade');
  if (fautive) return { ton: fautive.ton === 'indisponible' ? 'erreur' : 'avertissement', titre: direCouche(fautive) };
  if (lue.couches.every((c) => c.ton === 'inconnu')) return { ton: 'info', titre: 'Liaison jamais vérifiée' };
  return { ton: 'succes', titre: 'La liaison avec le SNE fonctionne' };
}

/** Ce que chaque période a consommé du quota annoncé. */
export function versQuotas({ consommation, quota }: Supervision) {
  const ligne = (libelle: string, periode: keyof Supervision['quota']) => ({
    libelle,
    consomme: nombre.format(consommation[periode]),
    limite: nombre.format(quota[periode]),
    part: pourCent.format(consommation[periode] / quota[periode]),
  });
  return [ligne('Dernière seconde', 'seconde'), ligne('Dernière heure', 'heure'), ligne('Dernières 24 heures', 'jour')];
}

const EN_ATTENTE: readonly EtatEnvoi[] = ['a-envoyer', 'en-cours', 'a-verifier'];

/** Ce qui attend de partir, et la part du quota de l'heure déjà prise. */
export function direFileEtQuota({ file, consommation, quota }: Supervision): string {
  const attente = EN_ATTENTE.reduce((n, etat) => n + (file[etat] ?? 0), 0);
  const envois = attente === 0 ? 'Aucun envoi' : pluriel(attente, 'envoi');
  const part = pourCent.format(consommation.heure / quota.heure);
  return `${envois} en attente ; ${pluriel(consommation.heure, 'appel')} en une heure, ${part} du quota.`;
}

export const versOperations = ({ operations }: Supervision) =>
  operations.map((o) => ({
    cle: o.operation,
    libelle: libelleOperation(o.operation),
    appels: nombre.format(o.appels),
    enEchec: nombre.format(o.enEchec),
    taux: pourCent.format(o.appels === 0 ? 0 : o.enEchec / o.appels),
    duree: `${nombre.format(o.dureeMoyenneMs)} ms`,
  }));

/** Le disjoncteur, en une phrase : ce qu'il empêche, et quand il essaiera. */
export function direDisjoncteur({ disjoncteur }: Supervision): string {
  switch (disjoncteur.tag) {
    case 'ferme':
      return 'Les appels passent normalement.';
    case 'demi-ouvert':
      return 'Un appel d’essai est en cours : s’il réussit, les appels reprennent.';
    case 'ouvert':
      return disjoncteur.sondeA === null
        ? 'Les appels sont suspendus après des échecs répétés.'
        : `Les appels sont suspendus après des échecs répétés ; prochain essai le ${aLaSeconde(disjoncteur.sondeA)}.`;
  }
}
