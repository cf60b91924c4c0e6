import { err, ok, type Result } from '../core/result.ts';

/** Quatorze chiffres dont la clé est juste. */
export type Siret = string & { readonly __marque: 'Siret' };

/** La Poste numérote ses établissements hors de la clé de Luhn (contrat Passe Marché §3.5). */
const LA_POSTE = '356000000';

const luhn = (chiffres: string): boolean => {
  let somme = 0;
  for (let i = 0; i < chiffres.length; i += 1) {
    const chiffre = Number(chiffres[chiffres.length - 1 - i]) * (i % 2 === 0 ? 1 : 2);
    somme += chiffre > 9 ? chiffre - 9 : chiffre;
  }
  return somme % 10 === 0;
};

/** Accepte les espaces ; refuse toute autre longueur et une clé fausse. */
export function lireSiret(brut: string): Result<Siret, 'siret-forme' | 'siret-cle'> {
  const siret = brut.replace(/\s+/g, '');
  if (!/^[0-9]{14}$/.test(siret)) return err('siret-forme');
  return siret.startsWith(LA_POSTE) || luhn(siret) ? ok(siret as Siret) : err('siret-cle');
}

export const FAUTES_SIRET = {
  'siret-forme': 'Le SIRET compte 14 chiffres.',
  'siret-cle': 'Ce SIRET n’existe pas : sa clé est fausse. Vérifiez les chiffres.',
} as const;

/** Groupes 3-3-3-5. */
export const formaterSiret = (siret: string): string =>
  `${siret.slice(0, 3)} ${siret.slice(3, 6)} ${siret.slice(6, 9)} ${siret.slice(9)}`;
