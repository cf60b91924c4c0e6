import { FAUTES_SIRET, lireSiret } from './siret.ts';

/** Où en est un marché ; se déduit des faits connus, jamais de leur ordre d'arrivée. */
export type EtatMarche = 'brouillon' | 'a-creer' | 'en-creation' | 'incertain' | 'refuse' | 'a-configurer' | 'configure' | 'clos';

export const ETATS_MARCHE: Record<EtatMarche, string> = {
  brouillon: 'Brouillon',
  'a-creer': 'Création demandée',
  'en-creation': 'Création en cours',
  incertain: 'Incertain',
  refuse: 'Refusé par Passe Marché',
  'a-configurer': 'À configurer',
  configure: 'Configuré',
  clos: 'Clos à la main',
};

/** Ce que la liste montre : l'état, sauf pour un marché ouvert dont l'échéance est passée. */
export type PileMarche = EtatMarche | 'echeance-passee';

const { clos, ...OUVERTS } = ETATS_MARCHE;
export const PILES_MARCHE: Record<PileMarche, string> = { ...OUVERTS, 'echeance-passee': 'Échéance passée', clos };

export const TYPES_MARCHE = { supplies: 'Fournitures', services: 'Services', works: 'Travaux', defense: 'Défense' } as const;
export type TypeMarche = keyof typeof TYPES_MARCHE;

export type Lot = { nom: string; cpv: string | null };

export type MarcheSaisi = {
  nom: string;
  /** Instant ISO 8601 avec décalage. */
  echeance: string;
  siret: string;
  types: readonly TypeMarche[];
  lots: readonly Lot[];
  /** Nombre de lots qu'une entreprise peut choisir ; `null` : sans limite. */
  limiteLots: number | null;
};

export type Faute = { champ: string; message: string };

const CPV = /^[0-9]{8}-[0-9]$/;

/** Les règles que Passe Marché appliquera (contrat §3.1), dites avant l'appel et champ par champ. */
export function controlerMarche(m: MarcheSaisi): Faute[] {
  const fautes: Faute[] = [];
  const dire = (champ: string, message: string): void => void fautes.push({ champ, message });
  if (m.nom.trim() === '') dire('nom', 'Donnez un nom au marché.');
  if (Number.isNaN(Date.parse(m.echeance))) dire('echeance', 'Donnez la date et l’heure limites.');
  const siret = lireSiret(m.siret);
  if (!siret.ok) dire('siret', FAUTES_SIRET[siret.error]);
  if (m.types.length === 0) dire('types', 'Choisissez au moins un type de marché.');
  if (m.types.length === 1 && m.types[0] === 'defense')
    dire('types', '« Défense » s’ajoute à un autre type : choisissez aussi fournitures, services ou travaux.');
  m.lots.forEach(({ nom, cpv }, i) => {
    if (nom.trim() === '') dire(`lots.${i}.nom`, `Donnez un nom au lot ${i + 1}.`);
    if (cpv !== null && !CPV.test(cpv)) dire(`lots.${i}.cpv`, `Le code CPV du lot ${i + 1} s’écrit 12345678-9.`);
  });
  if (m.limiteLots !== null && (m.limiteLots < 1 || m.limiteLots > m.lots.length))
    dire('limiteLots', `La limite va de 1 au nombre de lots (${m.lots.length}).`);
  return fautes;
}

/** Ce que Passe Marché accepte mais que les guides déconseillent : à confirmer, sans bloquer. */
export function avertissementsMarche(m: MarcheSaisi, maintenant: Date): string[] {
  const avis: string[] = [];
  if (Date.parse(m.echeance) <= maintenant.getTime()) avis.push('L’échéance est déjà passée.');
  if (m.nom.length > 255) avis.push('Le nom dépasse 255 caractères, la limite annoncée par les guides.');
  return avis;
}
