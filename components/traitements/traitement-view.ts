import { pluriel } from '@/components/ui/pluriel.ts';
import { type ActionGroupe, ISSUES_DE_LIGNE } from '@/lib/domain/action-groupe.ts';
import { formaterNumeroUnique } from '@/lib/domain/numero-unique.ts';
import type { TraitementLu } from '@/lib/domain/traitement.ts';

const ACTIONS: Record<ActionGroupe, string> = {
  attribuer: 'Vous attribuer des demandes',
  liberer: 'Rendre des demandes',
  suivre: 'Suivre des demandes',
  'ne-plus-suivre': 'Ne plus suivre des demandes',
};

/** Ce que l'écran dit d'une action groupée. */
export function toTraitement(t: TraitementLu) {
  const traitees = t.lignes.filter((l) => l.etat !== 'a-faire').length;
  return {
    titre: t.pour === null ? ACTIONS[t.action] : `Attribuer des demandes à ${t.pour}`,
    traitees,
    phrase: `${pluriel(traitees, 'demande traitée')} sur ${t.total}${t.etat === 'termine' ? '. Terminé' : ''}.`,
    portee: t.tronquee ? `Le filtre en retenait davantage : seules les ${t.total} premières sont visées.` : null,
    bilan: Object.entries(ISSUES_DE_LIGNE).flatMap(([issue, libelle]) => {
      const n = t.lignes.filter((l) => l.etat === issue).length;
      return n === 0 ? [] : [{ issue, libelle, n }];
    }),
    lignes: t.lignes.map((l) => ({
      rang: l.rang,
      href: `/demandes/${l.demande.ref}`,
      numero: formaterNumeroUnique(l.demande.numero),
      resultat: l.etat === 'a-faire' ? 'En attente' : ISSUES_DE_LIGNE[l.etat],
    })),
  };
}
