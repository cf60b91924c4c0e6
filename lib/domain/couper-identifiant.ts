/** Un identifiant client reconnaissable sans être lisible en entier : ses quatre premiers et quatre derniers caractères au plus. */
export function couperIdentifiant(identifiant: string): string {
  const garde = Math.min(4, Math.floor(identifiant.length / 4));
  return `${identifiant.slice(0, garde)}…${garde === 0 ? '' : identifiant.slice(-garde)}`;
}
