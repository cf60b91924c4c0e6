/** Combien de candidatures, et combien sont remises. */
export function compteCandidatures({ candidatures, remises }: { candidatures: number; remises: number }): string {
  if (candidatures === 0) return '0';
  return `${candidatures.toLocaleString('fr-FR')} (${remises.toLocaleString('fr-FR')} remise${remises > 1 ? 's' : ''})`;
}
