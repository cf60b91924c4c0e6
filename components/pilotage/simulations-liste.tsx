import Link from 'next/link';
import { Badge } from '@/components/ui/badge.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { SimulationLue } from '@/lib/domain/simulation-lue.ts';
import { avancement, ETATS_SIMULATION } from './simulation-lue.ts';

export function SimulationsListe({ simulations, peutLancer }: { simulations: readonly SimulationLue[]; peutLancer: boolean }) {
  return (
    <>
      {peutLancer ? (
        <p>
          <LienBouton href="/pilotage/simulations/nouvelle">Nouvelle simulation</LienBouton>
        </p>
      ) : null}
      {simulations.length === 0 ? (
        <EtatVide titre="Aucune simulation">Une simulation essaie une grille sur tout le stock, sans rien modifier.</EtatVide>
      ) : (
        <Table titre="Simulations, la plus récente d’abord" enFiches>
          <EnTete colonnes={['Titre', 'Territoire', 'État', 'Avancement', 'Demandée le, par']} />
          <tbody>
            {simulations.map((s) => (
              <tr key={s.ref}>
                <th scope="row" data-libelle="Titre" className="fr-cell--multiline">
                  <Link href={`/pilotage/simulations/${s.ref}`}>{s.titre}</Link>
                </th>
                <td data-libelle="Territoire" className="fr-cell--multiline">
                  {s.territoire}
                </td>
                <td data-libelle="État">
                  <Badge ton={ETATS_SIMULATION[s.etat].ton}>{ETATS_SIMULATION[s.etat].texte}</Badge>
                </td>
                <td data-libelle="Avancement" className="fr-cell--multiline">
                  {avancement(s)}
                </td>
                <td data-libelle="Demandée le, par" className="fr-cell--multiline">
                  <Horodatage instant={s.demandeeLe} />, {s.agent ?? 'Système'}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
