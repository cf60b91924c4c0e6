import { err, ok, type Result } from '../core/result.ts';

/** Numéro unique d'une demande : 18 caractères. Donnée personnelle : jamais dans une adresse ni un journal. */
export type NumeroUnique = string & { readonly __marque: 'NumeroUnique' };

/** Forme provisoire (contrat provisoire §2.5) : département 3, date 4 sans ordre supposé, rang 6, guichet 5. */
const FORME = /^(?:0[0-9]{2}|02[AB]|97[1-8])[0-9]{4}[0-9]{6}[0-9A-Z]{5}$/;

/** Accepte espaces et minuscules ; refuse tout ce qui n'a pas la forme d'un numéro unique. */
export function lireNumeroUnique(brut: string): Result<NumeroUnique, 'numero-invalide'> {
  const numero = brut.replace(/\s+/g, '').toUpperCase();
  return FORME.test(numero) ? ok(numero as NumeroUnique) : err('numero-invalide');
}

/** Groupes 3-4-6-5, comme sur l'attestation. */
export function formaterNumeroUnique(numero: string): string {
  return `${numero.slice(0, 3)} ${numero.slice(3, 7)} ${numero.slice(7, 13)} ${numero.slice(13)}`;
}
