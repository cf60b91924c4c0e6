import { TYPES_MARCHE, type TypeMarche } from '../objets/marche.ts';
import { lireInstant } from '../objets/paris.ts';
import { siretJuste } from '../objets/siret.ts';
import { entierDe, listeDe, objetsDe, texteDe, texteOuNul } from './attributs.ts';
import type { Erreurs } from './refus.ts';

export type MarcheDemande = {
  nom: string;
  echeance: Date | undefined;
  siret: string;
  types: string[];
  lots: { nom: string; cpv: string | null }[];
  limiteLots: number | null;
  utilisateur: string | null;
};

export const VIDE = 'doit être renseigné';
const CPV = /^\d{8}-\d$/;

export const estTypeMarche = (code: string): code is TypeMarche => TYPES_MARCHE.some((type) => type === code);

/** Les attributs connus du corps ; les autres sont laissés de côté sans rien dire. */
export const lireMarcheDemande = (attributs: Record<string, unknown>): MarcheDemande => ({
  nom: texteDe(attributs['name']),
  echeance: typeof attributs['deadline'] === 'string' ? lireInstant(attributs['deadline']) : undefined,
  siret: texteDe(attributs['siret']),
  types: listeDe(attributs['market_type_codes']).map(texteDe).filter(Boolean),
  lots: objetsDe(attributs['lots']).map((lot) => ({ nom: texteDe(lot['name']), cpv: texteOuNul(lot['cpv_code']) })),
  limiteLots: entierDe(attributs['lot_limit']),
  utilisateur: texteOuNul(attributs['provider_user_id']),
});

/** Règles du code (contrat §3.1), plus celles que les guides annoncent si `annoncees` (écart 12). */
export function validerMarche(marche: MarcheDemande, maintenant: Date, annoncees: boolean): Erreurs {
  const { nom, echeance, lots, limiteLots, utilisateur } = marche;
  const erreurs: [string, string | false][] = [
    ['name', nom.trim() === '' && VIDE],
    ['name', annoncees && nom.length > 255 && 'ne dépasse pas 255 caractères'],
    ['deadline', !echeance && VIDE],
    ['deadline', annoncees && echeance !== undefined && echeance <= maintenant && 'doit être à venir'],
    ...erreursDeSiret(marche.siret),
    ...erreursDeTypes(marche.types),
    ['lots.name', lots.some((lot) => lot.nom.trim() === '') && VIDE],
    ['lots.cpv_code', lots.some(({ cpv }) => cpv !== null && !CPV.test(cpv)) && 'doit avoir la forme 12345678-9'],
    ['lot_limit', limiteLots !== null && limiteLots > lots.length && 'ne dépasse pas le nombre de lots'],
    ['provider_user_id', (utilisateur?.length ?? 0) > 255 && 'ne dépasse pas 255 caractères'],
  ];
  return ranger(erreurs);
}

/** Un SIRET absent donne deux messages, un SIRET faux un seul. */
export const erreursDeSiret = (siret: string): [string, string | false][] => [
  ['siret', siret.trim() === '' && VIDE],
  ['siret', !siretJuste(siret.trim()) && 'n’est pas un SIRET valable'],
];

const erreursDeTypes = (types: string[]): [string, string | false][] => [
  ['market_type_codes', types.length === 0 && VIDE],
  ['market_type_codes', types.length === 0 && 'doit porter au moins un type'],
  ['market_type_codes', !types.every(estTypeMarche) && 'porte un type inconnu'],
  ['market_type_codes', types.length > 0 && types.every((type) => type === 'defense') && 'ne porte pas « defense » seul'],
];

/** Regroupe les messages par champ, dans l'ordre, les règles tenues étant écartées. */
export function ranger(erreurs: readonly (readonly [string, string | false])[]): Erreurs {
  const rangees: Erreurs = {};
  for (const [champ, message] of erreurs) {
    if (message !== false) rangees[champ] = [...(rangees[champ] ?? []), message];
  }
  return rangees;
}
