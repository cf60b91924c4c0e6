const CHAMPS: Record<string, string> = {
  nom: 'Nom du marché',
  echeance: 'Date et heure limites',
  siret: 'SIRET',
  types: 'Types de marché',
  limiteLots: 'Nombre de lots',
};

/** Le champ d'une faute, tel que le formulaire le nomme ; « lots.2.cpv » est celui du troisième lot. */
export function libelleChamp(champ: string): string {
  const lot = /^lots\.(\d+)\./.exec(champ);
  return lot ? `Lot ${Number(lot[1]) + 1}` : (CHAMPS[champ] ?? champ);
}
