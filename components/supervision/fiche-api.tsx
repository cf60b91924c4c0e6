import { Alerte } from '@/components/ui/alerte.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { Table } from '@/components/ui/table.tsx';
import { ETATS_API, type EtatApi, type FicheApi, manquesDe } from '@/lib/domain/fiche-api.ts';
import { libelleEnvironnement } from '@/lib/domain/environnement.ts';
import { libelleOperation } from '@/lib/domain/operation.ts';
import { FormulaireFiche } from './formulaire-fiche.tsx';

const jour = (date: string | null): string => date?.split('-').toReversed().join('/') ?? 'non renseignée';

type Etape = { etat: EtatApi; depuis: string | null };
const direEtape = ({ etat, depuis }: Etape): string =>
  `${ETATS_API[etat]} ${depuis === null ? '(date à renseigner)' : `le ${jour(depuis)}`}`;

/** « Créée le 01/03/2021, puis Publiée le 01/08/2021 ». */
const direCycle = ({ cycle, etat, etatDepuis }: FicheApi): string =>
  [...cycle, { etat, depuis: etatDepuis }].map(direEtape).join(', puis ');

/** La fiche d'une API : ce qu'elle est, où elle en est, ce qui manque pour qu'elle réponde et qui doit agir. */
export function Fiche({ fiche, modifiable }: { fiche: FicheApi; modifiable: boolean }) {
  const manques = manquesDe(fiche);
  const lignes: [string, string][] = [
    ['Fournisseur', fiche.fournisseur],
    ['Version', fiche.versionApi],
    ['Cycle de vie', direCycle(fiche)],
    ['Retrait prévu', fiche.retraitPrevuLe ? `le ${jour(fiche.retraitPrevuLe)}` : 'aucun annoncé'],
    ['Responsable', fiche.responsable],
    ['Conditions acceptées le', jour(fiche.conditionsAccepteesLe)],
    ['Profil métier attribué le', fiche.profilMetierRequis ? jour(fiche.profilMetierLe) : 'sans objet'],
    [
      'Prochaine maintenance',
      fiche.prochaineMaintenance ? formaterInstant(new Date(fiche.prochaineMaintenance)) : 'aucune annoncée',
    ],
  ];
  return (
    <section className="fr-mb-6w">
      <h2>{fiche.nom}</h2>
      <Badge ton={fiche.etat === 'publiee' ? 'succes' : 'avertissement'}>{ETATS_API[fiche.etat]}</Badge>
      {manques.length > 0 ? (
        <div className="fr-my-2w">
          <Alerte ton="avertissement" titre="À vérifier avant que l’API réponde" niveau="h3">
            <ul>
              {manques.map((m) => (
                <li key={m.manque}>
                  {m.manque} : c’est à {m.acteur}
                </li>
              ))}
            </ul>
          </Alerte>
        </div>
      ) : null}
      <dl className="fr-text--sm fr-my-2w grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {lignes.map(([nom, valeur]) => (
          <div key={nom} className="sm:contents">
            <dt className="mention">{nom}</dt>
            <dd className="ml-0">{valeur}</dd>
          </div>
        ))}
        <div className="sm:contents">
          <dt className="mention">Documentation</dt>
          <dd className="ml-0">
            {fiche.documentation ? <a href={fiche.documentation}>{fiche.documentation}</a> : 'non publiée : contrat provisoire'}
          </dd>
        </div>
      </dl>
      <Table titre={`Environnements – ${fiche.nom}`} titreVisible enFiches>
        <thead>
          <tr>
            <th scope="col">Environnement</th>
            <th scope="col">Adresse de base</th>
          </tr>
        </thead>
        <tbody>
          {fiche.environnements.map((e) => (
            <tr key={e.environnement}>
              <th scope="row" data-libelle="Environnement">
                {libelleEnvironnement(e.environnement)}
              </th>
              <td data-libelle="Adresse" className="break-all">
                {e.adresse}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Table titre={`Services – ${fiche.nom}`} titreVisible enFiches>
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col">Verbe</th>
            <th scope="col">Chemin</th>
          </tr>
        </thead>
        <tbody>
          {fiche.services.map((s) => (
            <tr key={s.operation}>
              <th scope="row" data-libelle="Service">
                {libelleOperation(s.operation)}
              </th>
              <td data-libelle="Verbe">{s.verbe}</td>
              <td data-libelle="Chemin" className="break-all">
                {s.chemin}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {modifiable ? <FormulaireFiche fiche={fiche} /> : null}
    </section>
  );
}
