import { choixDe } from '@/components/comparaison/choix-compares.ts';
import { type CoteLu, toCote } from '@/components/comparaison/cote-view.ts';
import type { Choix } from '@/components/ui/selection.tsx';
import type { Agent } from '@/lib/access/agent.ts';
import { ecrireObjetCompare, type ObjetCompare } from '@/lib/contracts/objet-compare.ts';
import { pool } from '@/lib/db/client.ts';
import { findCotationComparee } from '@/lib/db/find-cotation-comparee.ts';
import { findGrilleVersion } from '@/lib/db/find-grille-version.ts';
import { listCotations } from '@/lib/db/list-cotations.ts';
import { listGrilles } from '@/lib/db/list-grilles.ts';

type Objet = Exclude<ObjetCompare, { tag: 'grille' }>;

/** `valeur` : l'objet montré, tel que la liste des choix le nomme. */
type CoteCharge = { lu: CoteLu; valeur: string; choix: Choix[] };

/** Lit un côté de la comparaison et ce qui pourrait le remplacer ; une demande hors du périmètre est dite introuvable. */
export async function chargerCote(agent: Agent, objet: Objet, maintenant: Date): Promise<CoteCharge> {
  const cible = { tag: objet.tag === 'demande' ? objet.tag : 'version', ref: objet.ref } as const;
  const tenue = await findCotationComparee(pool(), cible, agent.perimetre);
  if (tenue === null) {
    const raison = 'Cette cotation n’existe pas, ou n’est pas dans votre territoire ; une demande jamais cotée n’en a pas.';
    return { lu: { tag: 'impossible', raison }, valeur: '', choix: [] };
  }
  const voulue = objet.tag === 'recalcul' ? objet.grille : null;
  const [versions, grilles, autre] = await Promise.all([
    listCotations(pool(), tenue.demande.ref, agent.perimetre),
    listGrilles(pool()),
    voulue && findGrilleVersion(pool(), voulue.code, voulue.version),
  ]);
  const territoires = new Set(tenue.demande.donnees.localisations.map((l) => l.siren));
  const applicables = grilles.filter((g) => territoires.has(g.siren));
  return {
    lu: toCote(objet, tenue, voulue === null ? undefined : (autre?.grille ?? null), maintenant),
    valeur: ecrireObjetCompare(objet.tag === 'demande' ? { tag: 'version', ref: tenue.ref } : objet),
    choix: choixDe(tenue, versions?.versions ?? [], applicables),
  };
}
