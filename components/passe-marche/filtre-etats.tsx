import { Onglets } from '@/components/ui/onglets.tsx';
import { adresseListe, type Filtres } from './adresse-liste.ts';

type Props = {
  libelle: string;
  base: string;
  filtres: Filtres;
  /** Le paramètre de l'adresse que les onglets changent, et ses valeurs. */
  nom: string;
  mots: Record<string, string>;
  comptes: Record<string, number>;
  /** « Tous » ou « Toutes », selon ce que la liste montre. */
  tous: 'Tous' | 'Toutes';
};

/** Un onglet par état qui compte au moins un objet, et celui qui les montre tous ; les comptes ignorent la recherche. */
export function FiltreEtats({ libelle, base, filtres, nom, mots, comptes, tous }: Props) {
  const choisi = filtres[nom];
  const presents = Object.entries(mots).filter(([etat]) => (comptes[etat] ?? 0) > 0 || etat === choisi);
  return (
    <Onglets
      libelle={libelle}
      onglets={[
        {
          href: adresseListe(base, filtres, { [nom]: undefined }),
          libelle: tous,
          courant: choisi === undefined,
          compte: Object.values(comptes).reduce((a, b) => a + b, 0),
        },
        ...presents.map(([etat, texte]) => ({
          href: adresseListe(base, filtres, { [nom]: etat }),
          libelle: texte,
          courant: etat === choisi,
          compte: comptes[etat] ?? 0,
        })),
      ]}
    />
  );
}
