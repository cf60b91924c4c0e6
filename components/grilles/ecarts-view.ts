import { comparerGrilles, type EcartDeCritere } from '@/lib/domain/comparer-grilles.ts';
import type { Grille } from '@/lib/domain/grille.ts';

export type LigneEcart = { cle: string; critere: string; quoi: string; avant: string; apres: string };
export type EcartVu = { phrase: string; avant: string; apres: string; lignes: LigneEcart[] };

/** La différence de deux grilles, prête à lire. */
export function toEcart(avant: Grille, apres: Grille): EcartVu {
  const { entete, criteres, inchanges } = comparerGrilles(avant, apres);
  const memeCode = avant.code === apres.code;
  const nom = (g: Grille) => (memeCode ? `Version ${g.version}` : `${g.code}, version ${g.version}`);
  return {
    phrase: phrase(criteres, inchanges),
    avant: nom(avant),
    apres: nom(apres),
    lignes: [
      ...entete.map((m) => ({ cle: `entete ${m.quoi}`, critere: 'Grille', ...m })),
      ...criteres.flatMap((c) => enLignes(c)),
    ],
  };
}

function enLignes(c: EcartDeCritere): LigneEcart[] {
  switch (c.tag) {
    case 'ajoute':
      return [{ cle: c.code, critere: c.libelle, quoi: 'Critère ajouté', avant: '–', apres: c.apres }];
    case 'retire':
      return [{ cle: c.code, critere: c.libelle, quoi: 'Critère retiré', avant: c.avant, apres: '–' }];
    case 'modifie':
      return c.modifications.map((m) => ({ cle: `${c.code} ${m.quoi}`, critere: c.libelle, ...m }));
  }
}

function phrase(criteres: readonly EcartDeCritere[], inchanges: number): string {
  const compter = (tag: EcartDeCritere['tag']) => criteres.filter((c) => c.tag === tag).length;
  const dits = [
    [compter('ajoute'), 'ajouté'],
    [compter('retire'), 'retiré'],
    [compter('modifie'), 'modifié'],
    [inchanges, 'inchangé'],
  ] as const;
  const parts = dits.filter(([n]) => n > 0).map(([n, mot]) => `${n} ${mot}${n > 1 ? 's' : ''}`);
  return criteres.length === 0 ? 'Aucun critère ne change.' : `Critères : ${parts.join(', ')}.`;
}
