import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import type { FiltresEnvois } from '@/lib/contracts/envois.ts';
import { hrefEnvois } from './adresse-envois.ts';

/** Rien à montrer : à cause des filtres, ou parce que la pile est vide. */
export function EnvoisVide({ filtres }: { filtres: FiltresEnvois }) {
  const { onglet, ...reste } = filtres;
  if (Object.values(reste).some((filtre) => filtre !== undefined)) {
    return (
      <EtatVide titre="Aucun résultat pour ces filtres" action={<Lien href={hrefEnvois({ onglet })}>Effacer les filtres</Lien>}>
        Élargissez les dates, la cause ou le territoire.
      </EtatVide>
    );
  }
  return (
    <EtatVide
      titre="Aucun envoi dans cette pile"
      action={<Lien href={hrefEnvois({ onglet: 'tous' })}>Voir tous les envois</Lien>}
    >
      Un envoi y entre quand une cotation est saisie, puis change de pile selon la réponse du SNE.
    </EtatVide>
  );
}
