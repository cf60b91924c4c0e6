import Link from 'next/link';
import { Alerte } from '@/components/ui/alerte.tsx';
import type { DossierACoter } from '@/lib/domain/dossier-a-coter.ts';
import { formaterNumeroUnique } from '@/lib/domain/numero-unique.ts';

/** La demande, le territoire et la grille de la saisie ; sans script, ce qui n'est pas possible. */
export function SaisieSurQuoi({ dossier: { demande, territoire, autresTerritoires, grille } }: { dossier: DossierACoter }) {
  return (
    <>
      <p>
        Demande <Link href={`/demandes/${demande.ref}`}>{formaterNumeroUnique(demande.numero)}</Link> (
        {demande.mutation ? 'mutation' : 'première demande'}), territoire {territoire.nom}
        {grille === null ? '' : `, ${grille.libelle}, version ${grille.version}`}.
      </p>
      {autresTerritoires.length === 0 ? null : (
        <p>
          Cette demande vise aussi :{' '}
          {autresTerritoires.map(({ siren, nom }) => (
            <Link key={siren} href={`/demandes/${demande.ref}/corriger?territoire=${siren}`} className="fr-mr-2w">
              {nom}
            </Link>
          ))}
        </p>
      )}
      <noscript>
        <Alerte ton="avertissement" titre="La saisie demande JavaScript">
          La note se calcule et se vérifie dans votre navigateur avant tout envoi. Activez JavaScript pour saisir ; sans lui, vous
          pouvez lire ci-dessous les critères et leurs points actuels.
        </Alerte>
      </noscript>
    </>
  );
}
