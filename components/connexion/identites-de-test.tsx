import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '../ui/table.tsx';

export type IdentiteDeTest = { nom: string; courriel: string; role: string; territoires: string };

/** Les personnes fictives d'un site de démonstration : laquelle choisir chez ProConnect. */
export function IdentitesDeTest({ identites }: { identites: readonly IdentiteDeTest[] }) {
  return (
    <section className="fr-mt-6w">
      <h2 className="fr-h4">Identités de test</h2>
      <p>
        Ce site de démonstration est relié à un ProConnect d’exercice. Choisissez-y l’une de ces personnes, toutes fictives ; une
        adresse absente de cette liste montre le refus d’habilitation.
      </p>
      <Table titre="Identités de test" enFiches>
        <EnTete colonnes={['Nom', 'Rôle', 'Territoires', 'Courriel']} />
        <tbody>
          {identites.map((i) => (
            <tr key={i.courriel}>
              <th scope="row" data-libelle="Nom">
                {i.nom}
              </th>
              <td data-libelle="Rôle">{i.role}</td>
              <td data-libelle="Territoires">{i.territoires}</td>
              <td data-libelle="Courriel" className="break-all">
                {i.courriel}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
