import { choixDe } from '@/components/comparaison/choix-compares.ts';
import { type CoteLu, toCote } from '@/components/comparaison/cote-view.ts';
import type { Choix } from '@/components/ui/selection.tsx';
import type { Agent } from '@/lib/access/agent.ts';
import { consulter } from '@/lib/access/consulter.ts';
import { peut } from '@/lib/access/permissions.ts';
import { ecrireObjetCompare, type ObjetCompare } from '@/lib/contracts/objet-compare.ts';
import { pool } from '@/lib/db/client.ts';
import { findCotationComparee } from '@/lib/db/find-cotation-comparee.ts';
import { findGrilleVersion } from '@/lib/db/find-grille-version.ts';
import { listCotations } from '@/lib/db/list-cotations.ts';
import { listGrilles } from '@/lib/db/list-grilles.ts';
import { findSimulation, listSimulations } from '@/lib/db/list-simulations.ts';

type Objet = Exclude<ObjetCompare, { tag: 'grille' }>;

/** `valeur` : l'objet montré, tel que la liste des choix le nomme. */
type CoteCharge = { lu: CoteLu; valeur: string; choix: Choix[] };

/** Lit un côté de la comparaison et ce qui pourrait le remplacer ; une demande hors du périmètre est dite introuvable. */
export async function chargerCote(agent: Agent, objet: Objet, maintenant: Date): Promise<CoteCharge> {
  const courante = objet.tag === 'demande' || objet.tag === 'simule';
  const cible = { tag: courante ? 'demande' : 'version', ref: objet.ref } as const;
  const tenue = await findCotationComparee(pool(), cible, agent.perimetre);
  if (tenue === null) {
    const raison = 'Cette cotation n’existe pas, ou n’est pas dans votre territoire ; une demande jamais cotée n’en a pas.';
    return { lu: { tag: 'impossible', raison }, valeur: '', choix: [] };
  }
  await consulter(agent, `demande/${tenue.demande.ref}`);
  const pilote = peut(agent.role, 'pilotage.lire');
  const [versions, grilles, simulations, autre] = await Promise.all([
    listCotations(pool(), tenue.demande.ref, agent.perimetre),
    listGrilles(pool()),
    pilote ? listSimulations(pool(), agent.perimetre) : [],
    autreGrille(objet, agent, pilote),
  ]);
  const territoires = new Set(tenue.demande.donnees.localisations.map((l) => l.siren));
  const applicables = grilles.filter((g) => territoires.has(g.siren));
  return {
    lu: toCote(objet, tenue, autre, maintenant),
    valeur: ecrireObjetCompare(objet.tag === 'demande' ? { tag: 'version', ref: tenue.ref } : objet),
    choix: choixDe(
      tenue,
      versions?.versions ?? [],
      applicables,
      simulations.filter((s) => territoires.has(s.siren)),
    ),
  };
}

/** La grille d'un recalcul, quand ce n'est pas celle de la version ; `null` : demandée, mais introuvable ou hors de portée. */
async function autreGrille(objet: Objet, agent: Agent, pilote: boolean) {
  switch (objet.tag) {
    case 'version':
    case 'demande':
      return undefined;
    case 'recalcul':
      if (objet.grille === null) return undefined;
      return (await findGrilleVersion(pool(), objet.grille.code, objet.grille.version))?.grille ?? null;
    case 'simule':
      return pilote ? ((await findSimulation(pool(), objet.simulation, agent.perimetre))?.apres ?? null) : null;
  }
}
