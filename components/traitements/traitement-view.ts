import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { pluriel } from '@/components/ui/pluriel.ts';
import { type ActionGroupe, ISSUES_DE_LIGNE, type IssueDeLigne } from '@/lib/domain/action-groupe.ts';
import { formaterNumeroUnique } from '@/lib/domain/numero-unique.ts';
import type { EtatTraitement, TraitementLu } from '@/lib/domain/traitement.ts';

const ACTIONS: Record<ActionGroupe, string> = {
  attribuer: 'Vous attribuer des demandes',
  liberer: 'Rendre des demandes',
  suivre: 'Suivre des demandes',
  'ne-plus-suivre': 'Ne plus suivre des demandes',
};
const FINS: Record<EtatTraitement, string> = { 'en-cours': '.', termine: '. Terminé.', arrete: '. Arrêté.' };

type EtatDeLigne = IssueDeLigne | 'a-faire';
const s = (n: number) => (n > 1 ? 's' : '');
const BILAN: Record<EtatDeLigne, (n: number) => string> = {
  faite: (n) => pluriel(n, 'faite'),
  deja: (n) => `${n} déjà ainsi`,
  autrui: (n) => `${n} à un collègue, laissée${s(n)} telle${s(n)} quelle${s(n)}`,
  'hors-perimetre': (n) => `${n} hors du périmètre de la personne désignée`,
  'a-faire': (n) => `${pluriel(n, 'laissée telle quelle')}, le traitement étant arrêté`,
};
const dateDe = (le: string) => formaterInstant(new Date(le), 'minute');

/** Ce que l'écran dit d'une action groupée. */
export function toTraitement(t: TraitementLu) {
  const compter = (etat: EtatDeLigne) => t.lignes.filter((l) => l.etat === etat).length;
  const traitees = t.lignes.length - compter('a-faire');
  const dits = (Object.keys(BILAN) as EtatDeLigne[]).filter((etat) => etat !== 'a-faire' || t.etat === 'arrete');
  return {
    titre: t.pour === null ? ACTIONS[t.action] : `Attribuer des demandes à ${t.pour}`,
    traitees,
    phrase: `${pluriel(traitees, 'demande traitée')} sur ${t.total}${FINS[t.etat]}`,
    portee: t.tronquee ? `Le filtre en retenait davantage : seules les ${t.total} premières sont visées.` : null,
    histoire: [
      `Demandé le ${dateDe(t.demandeLe)}`,
      ...(t.fin === null ? [] : [`${t.etat === 'arrete' ? 'arrêté par vous' : 'terminé'} le ${dateDe(t.fin)}`]),
    ].join(', '),
    arretable: t.etat === 'en-cours',
    bilan: dits.filter((etat) => compter(etat) > 0).map((etat) => BILAN[etat](compter(etat))),
    lignes: t.lignes.map((l) => ({
      rang: l.rang,
      href: `/demandes/${l.demande.ref}`,
      numero: formaterNumeroUnique(l.demande.numero),
      resultat: l.etat === 'a-faire' ? (t.etat === 'arrete' ? 'Laissée telle quelle' : 'En attente') : ISSUES_DE_LIGNE[l.etat],
    })),
  };
}
