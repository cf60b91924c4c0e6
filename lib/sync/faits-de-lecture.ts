import type { EvenementAEcrire } from '../db/save-evenements.ts';
import type { Examinee } from './examiner-lectures.ts';

const fait = (demandeId: number, genre: string, donnees: Record<string, unknown>): EvenementAEcrire => ({
  demandeId,
  genre,
  agentId: null,
  donnees,
});

/** Ce qu'une lecture ajoute à l'historique de la demande : noms de champs et points, jamais d'identité. */
export function faitsDeLecture(e: Examinee, demandeId: number, synchronisation: string): EvenementAEcrire[] {
  const suite: EvenementAEcrire[] = [];
  if (e.difference.tag === 'creee') suite.push(fait(demandeId, 'demande-creee', { synchronisation }));
  if (e.difference.tag === 'modifiee')
    suite.push(fait(demandeId, 'demande-modifiee', { champs: e.difference.champs, synchronisation }));
  if (e.nouvelle !== null) {
    const donnees = { points: e.nouvelle.points, avant: e.copie?.note ?? null, synchronisation };
    suite.push(fait(demandeId, 'cotation-lue-au-sne', donnees));
  }
  return suite;
}

export const faitDisparition = (demandeId: number, synchronisation: string): EvenementAEcrire =>
  fait(demandeId, 'demande-disparue', { synchronisation });
