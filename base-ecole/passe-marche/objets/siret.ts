const LA_POSTE = '356000000';

/** Quatorze chiffres et clé de Luhn ; un SIRET de La Poste n'a pas à passer Luhn (contrat §3.5). */
export function siretJuste(siret: string): boolean {
  if (!/^\d{14}$/.test(siret)) return false;
  return siret.startsWith(LA_POSTE) || sommeDeLuhn(siret) % 10 === 0;
}

function sommeDeLuhn(chiffres: string): number {
  let somme = 0;
  for (const [i, chiffre] of Array.from(chiffres).reverse().entries()) {
    const double = Number(chiffre) * (i % 2 === 1 ? 2 : 1);
    somme += double > 9 ? double - 9 : double;
  }
  return somme;
}
