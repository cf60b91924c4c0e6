import type { Candidature } from '../objets/candidature.ts';
import type { Marche } from '../objets/marche.ts';
import type { MondePasseMarche } from '../monde/monde.ts';

/**
 * Soumission (contrat §5, rang 11) : les documents d'abord, la notification ensuite. S'ils manquent, la candidature reste achevée,
 * sans fichier ni notification, pour toujours.
 */
export function acheverCandidature(
  monde: MondePasseMarche,
  marche: Marche,
  candidature: Candidature,
  { origine, documents }: { origine: string; documents: 'prets' | 'manquants' },
): Candidature {
  if (candidature.achevement.tag === 'achevee') return candidature;
  const le = monde.maintenant().toISOString();
  const achevee: Candidature = { ...candidature, achevement: { tag: 'achevee', le, documents } };
  monde.magasin.candidature.poser(candidature.identifiant, achevee);
  if (documents === 'prets') {
    const { editeur } = marche;
    monde.livraisons.programmer({ editeur, evenement: 'market_application.completed', objet: candidature.identifiant, origine });
  }
  return achevee;
}
