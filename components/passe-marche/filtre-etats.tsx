import { Onglets } from '@/components/ui/onglets.tsx';
import { type GenreListe, LISTES } from './lire-filtre.ts';

type Props = { genre: GenreListe; comptes: Record<string, number>; choisi: string | null };

/** Un onglet par état qui compte au moins un objet, et celui qui les montre tous. */
export function FiltreEtats({ genre, comptes, choisi }: Props) {
  const { base, nom, etats, libelle } = LISTES[genre];
  const total = Object.values(comptes).reduce((a, b) => a + b, 0);
  const presents = Object.entries(etats).filter(([etat]) => (comptes[etat] ?? 0) > 0 || etat === choisi);
  return (
    <Onglets
      libelle={libelle}
      onglets={[
        { href: base, libelle: 'Tous', courant: choisi === null, compte: total },
        ...presents.map(([etat, texte]) => ({
          href: `${base}?${nom}=${etat}`,
          libelle: texte,
          courant: etat === choisi,
          compte: comptes[etat] ?? 0,
        })),
      ]}
    />
  );
}
