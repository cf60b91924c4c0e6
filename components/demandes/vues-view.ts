import { adresseDeVue } from '@/lib/contracts/adresse-de-vue.ts';
import type { Vue } from '@/lib/contracts/vues.ts';
import { nomCourt } from '@/lib/domain/nom-court.ts';

export type LienDeVue = { ref: string; libelle: string; href: string; courante: boolean };
export type VuesView = {
  miennes: LienDeVue[];
  equipe: LienDeVue[];
  courante: (Vue & { modifiee: boolean }) | null;
};

/** L'adresse qui ouvre une vue : ce qu'elle retient, et d'où l'on part. */
export const hrefDeVue = (vue: Pick<Vue, 'ref' | 'adresse'>): string =>
  `/demandes?${[vue.adresse, `vue=${vue.ref}`].filter(Boolean).join('&')}`;

/** Les vues à proposer, celle d'où l'on est parti, et si la liste s'en est écartée. */
export function toVues(vues: readonly Vue[], ref: string | null, requete: string): VuesView {
  const lien = (v: Vue): LienDeVue => ({
    ref: v.ref,
    libelle: v.auteur ? `${v.nom} (${nomCourt(v.auteur)})` : v.nom,
    href: hrefDeVue(v),
    courante: v.ref === ref,
  });
  const courante = vues.find((v) => v.ref === ref);
  return {
    miennes: vues.filter((v) => v.auteur === null).map(lien),
    equipe: vues.filter((v) => v.auteur !== null).map(lien),
    courante: courante ? { ...courante, modifiee: adresseDeVue(courante.adresse) !== adresseDeVue(requete) } : null,
  };
}
