import { Badge, type Ton } from '@/components/ui/badge.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { ApplicationLue } from '@/lib/domain/application-piste.ts';
import { libelleEnvironnement } from '@/lib/domain/environnement.ts';
import { libelleOperation } from '@/lib/domain/operation.ts';
import type { RappelSecret } from '@/lib/domain/rappel-secret.ts';
import { direNombre } from './disponibilite-view.ts';
import { FormulaireApplication } from './formulaire-application.tsx';
import { jourRenseigne } from './jour-renseigne.ts';
import { LignesFiche } from './lignes-fiche.tsx';

function direRappel(rappel: RappelSecret): { ton: Ton; texte: string } {
  switch (rappel.tag) {
    case 'inconnu':
      return { ton: 'avertissement', texte: 'Date d’expiration à renseigner' };
    case 'loin':
      return { ton: 'succes', texte: `Secret valable ${rappel.jours} jours` };
    case 'rappel':
      return { ton: rappel.seuil === 7 ? 'erreur' : 'avertissement', texte: `À renouveler : ${rappel.jours} jours` };
    case 'expire':
      return { ton: 'erreur', texte: 'Secret expiré' };
  }
}

/** Une de nos applications PISTE : jamais son secret, l'identifiant coupé, l'âge du secret, son trafic. */
export function Application({ application: a, modifiable }: { application: ApplicationLue; modifiable: boolean }) {
  const rappel = direRappel(a.rappel);
  const lignes: [string, string][] = [
    ['Environnement', libelleEnvironnement(a.environnement)],
    ['Identifiant client', a.clientIdCoupe],
    ['Portées', a.portees],
    [
      'Quota',
      `${direNombre(a.quotaSeconde)} appels par seconde, ${direNombre(a.quotaHeure)} par heure, ${direNombre(a.quotaJour)} par jour`,
    ],
    ['Contact', a.contact ?? 'non renseigné'],
    ['Secret créé le', jourRenseigne(a.secretCreeLe)],
    ['Secret valable jusqu’au', jourRenseigne(a.secretExpireLe)],
  ];
  return (
    <section className="fr-mb-6w">
      <h2>{a.nom}</h2>
      <Badge ton={rappel.ton}>{rappel.texte}</Badge>
      <LignesFiche lignes={lignes} />
      {a.trafic.length > 0 ? (
        <Table titre={`Trafic de trente jours – ${a.nom}`} titreVisible enFiches>
          <EnTete colonnes={['Opération', { nombre: 'Appels' }, { nombre: 'Pannes' }, { nombre: 'Quota (429)' }]} />
          <tbody>
            {a.trafic.map((t) => (
              <tr key={t.operation}>
                <th scope="row" data-libelle="Opération">
                  {libelleOperation(t.operation)}
                </th>
                <td data-libelle="Appels" className="fr-cell--right tabular-nums">
                  {direNombre(t.appels)}
                </td>
                <td data-libelle="Pannes" className="fr-cell--right tabular-nums">
                  {direNombre(t.pannes)}
                </td>
                <td data-libelle="Quota (429)" className="fr-cell--right tabular-nums">
                  {direNombre(t.quotas)}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
      {modifiable ? <FormulaireApplication application={a} /> : null}
    </section>
  );
}
