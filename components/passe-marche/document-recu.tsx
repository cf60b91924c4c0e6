import { Alerte } from '@/components/ui/alerte.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { NATURES_DOCUMENT } from '@/lib/domain/candidature.ts';
import type { DocumentListe } from '@/lib/domain/console-passe-marche.ts';

const PROVENANCES: Record<string, string> = {
  acheteur: 'Attestation pour l’acheteur',
  administration: 'Administration',
  candidat: 'Candidat',
  autre: 'Autre',
};
const enKo = (octets: number): string => `${Math.max(1, Math.round(octets / 1024)).toLocaleString('fr-FR')} ko`;

/** Un document reçu : d'où il vient, sa taille, son empreinte, et les pièces d'un dossier. */
export function DocumentRecu({ document: d }: { document: DocumentListe }) {
  return (
    <section aria-label={NATURES_DOCUMENT[d.nature]} className="fr-mb-4w">
      <h3 className="fr-h5">{NATURES_DOCUMENT[d.nature]}</h3>
      <p>
        Reçu le {formaterInstant(d.recuLe)}, {enKo(d.taille)}. Empreinte SHA-256 :{' '}
        <code className="break-all">{d.empreinte}</code>
      </p>
      {d.retenu === null ? (
        <p>
          {/* Un téléchargement, pas une page. */}
          <a className="fr-link fr-link--download" href={`/api/passe-marche/documents/${d.ref}`} download>
            Télécharger {d.nom}
          </a>
        </p>
      ) : (
        <Alerte ton="erreur" titre="Ce fichier est retenu" niveau="h4">
          <p>{d.retenu} Il n’est pas proposé au téléchargement.</p>
        </Alerte>
      )}
      {d.entrees === null ? null : (
        <Table titre={`Pièces du dossier (${d.entrees.length})`} titreVisible enFiches>
          <EnTete colonnes={['Pièce', 'Source', 'Taille']} />
          <tbody>
            {d.entrees.map((e) => (
              <tr key={e.nom}>
                <th scope="row" data-libelle="Pièce" className="fr-cell--multiline break-all">
                  {e.nom}
                </th>
                <td data-libelle="Source">{PROVENANCES[e.provenance] ?? e.provenance}</td>
                <td data-libelle="Taille">{enKo(e.taille)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {d.nature === 'dossier' ? (
        <p className="fr-text--sm">
          Son contenu vient du candidat et n’a pas été contrôlé par un antivirus : ouvrez-le sur un poste protégé.
        </p>
      ) : null}
    </section>
  );
}
