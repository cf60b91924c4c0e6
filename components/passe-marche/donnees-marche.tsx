import { Lien } from '@/components/ui/lien.tsx';
import type { MarcheDetaille } from '@/lib/domain/console-passe-marche.ts';
import { ApercuRequete } from './apercu-requete.tsx';

type Props = { marche: MarcheDetaille; recue: { ref: string; corps: string } | null };

const BRUT = 'whitespace-pre-wrap wrap-anywhere bg-(--background-contrast-grey) p-4 fr-text--sm';

/** Ce que nous avons envoyé, ce que Passe Marché a notifié, ce que nous gardons : tel quel. */
export function DonneesMarche({ marche, recue }: Props) {
  const { precedent: _, suivant: __, ...garde } = marche;
  return (
    <>
      <h2 className="fr-h5">Requête de création</h2>
      <ApercuRequete marche={marche.ref} revision={marche.revision} />
      <h2 className="fr-h5 fr-mt-4w">Dernière notification reçue</h2>
      {recue === null ? (
        <p>Aucune pour l’instant.</p>
      ) : (
        <>
          <pre className={BRUT}>{recue.corps}</pre>
          <p>
            <Lien href={`/passe-marche/notifications/${recue.ref}`}>Ouvrir cette notification</Lien>
          </p>
        </>
      )}
      <h2 className="fr-h5 fr-mt-4w">Ce que nous gardons</h2>
      <pre className={BRUT}>{JSON.stringify(garde, null, 2)}</pre>
    </>
  );
}
