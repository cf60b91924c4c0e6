'use client';

import { useRouter } from 'next/navigation';
import { Alerte } from '@/components/ui/alerte.tsx';
import { AlerteErreur } from '@/components/ui/alerte-erreur.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { EtatBaseEcole } from '@/lib/contracts/base-ecole.ts';
import { NOMS_SCENARIOS, SCENARIOS } from '@/lib/domain/scenario.ts';
import { useJouerScenario } from '@/lib/hooks/use-base-ecole.ts';
import { libelleAppel } from './libelle-appel.ts';
import { libelleScenario } from './libelle-scenario.ts';

/** Les scénarios de la base école, un bouton chacun, et son état. */
export function BaseEcole({ premier }: { premier: EtatBaseEcole }) {
  const router = useRouter();
  const jouer = useJouerScenario();
  const etat = jouer.data ?? premier;
  const nombre = new Intl.NumberFormat('fr-FR');
  return (
    <>
      <div role="status">
        <Alerte ton={etat.scenario === 'nominal' ? 'succes' : 'avertissement'}>
          {`La base école joue « ${libelleScenario(etat.scenario)} », à son heure du ${formaterInstant(new Date(etat.maintenant))}.`}
        </Alerte>
      </div>
      <AlerteErreur>{jouer.error?.message}</AlerteErreur>
      <ul className="fr-raw-list fr-my-3w">
        {NOMS_SCENARIOS.map((nom) => (
          <li key={nom} className="fr-py-2w flex flex-wrap items-center gap-4">
            <Bouton
              variante={etat.scenario === nom ? 'primaire' : 'secondaire'}
              aria-pressed={etat.scenario === nom}
              disabled={jouer.isPending}
              onClick={() => jouer.mutate(nom, { onSuccess: () => router.refresh() })}
            >
              {SCENARIOS[nom].libelle}
            </Bouton>
            <span>{SCENARIOS[nom].effet}</span>
            {etat.scenario === nom ? <Badge ton="info">En cours</Badge> : null}
          </li>
        ))}
      </ul>
      <p>
        {nombre.format(etat.actives)} demandes actives, {nombre.format(etat.aCoter)} à coter, {nombre.format(etat.ecritures)}{' '}
        cotations au registre.
      </p>
      <Table titre="Appels reçus, par opération et réponse" titreVisible>
        <EnTete colonnes={['Opération et réponse', { nombre: 'Appels' }]} />
        <tbody>
          {etat.appels.map(({ quoi, n }) => (
            <tr key={quoi}>
              <th scope="row">{libelleAppel(quoi)}</th>
              <td className="fr-cell--right">{nombre.format(n)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
