'use client';

import Link from 'next/link';
import { useMemo, useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { useMaintenant } from '@/components/ui/use-maintenant.ts';
import type { CibleRejeu, EnvoiDetaille } from '@/lib/contracts/envois.ts';
import { libelleEnvironnement } from '@/lib/domain/environnement.ts';
import { useEnvoi } from '@/lib/hooks/use-envoi.ts';
import { EnvoiCause } from './envoi-cause.tsx';
import { envoiRow } from './envoi-row.ts';
import { RelanceDialogue } from './relance-dialogue.tsx';
import { suiteEnvoi } from './suite-envoi.ts';
import { TentativesTable } from './tentatives-table.tsx';

type Props = { premier: EnvoiDetaille; peutRelancer: boolean; peutCorriger: boolean; maintenant: string };

/** Un envoi : où il en est, ce qui vient ensuite, pourquoi il a échoué, et chaque tentative. */
export function EnvoiDetail({ premier, peutRelancer, peutCorriger, maintenant }: Props) {
  const envoi = useEnvoi(premier.ref, premier).data ?? premier;
  const present = useMaintenant(maintenant);
  const row = envoiRow(envoi, present);
  const [ouvert, setOuvert] = useState(false);
  const [resultat, setResultat] = useState<string | null>(null);
  const cible = useMemo<CibleRejeu>(() => ({ tag: 'envois', refs: [premier.ref] }), [premier.ref]);
  return (
    <>
      <Badge ton={row.etat.ton} petit={false}>
        {row.etat.texte}
      </Badge>
      <p className="fr-text--lead fr-mt-2w" role="status">
        {suiteEnvoi(envoi, present)}
      </p>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1">
        <dt>Demande</dt>
        <dd className="m-0">
          <Link href={row.hrefDemande}>{row.numero}</Link>
        </dd>
        <dt>Note envoyée</dt>
        <dd className="m-0">{row.note}</dd>
        <dt>Créé le</dt>
        <dd className="m-0">
          {row.creeLe.absolu}, par {row.auteur}
        </dd>
        <dt>Environnement</dt>
        <dd className="m-0">{libelleEnvironnement(envoi.environnement)} (contrat provisoire)</dd>
      </dl>
      <EnvoiCause cause={envoi.cause} code={envoi.code ?? envoi.classe} motifs={envoi.motifs} />
      <div className="flex flex-wrap gap-4 fr-my-3w">
        {peutRelancer && row.relancable ? <Bouton onClick={() => setOuvert(true)}>Relancer cet envoi…</Bouton> : null}
        {peutCorriger && envoi.etat === 'refuse' ? (
          <Link className="fr-btn fr-btn--secondary" href={`${row.hrefDemande}/corriger`}>
            Corriger la saisie
          </Link>
        ) : null}
      </div>
      <div role="status">{resultat === null ? null : <Alerte ton="succes">{resultat}</Alerte>}</div>
      <TentativesTable tentatives={envoi.essais} />
      {ouvert ? (
        <RelanceDialogue
          cible={cible}
          portee="cet envoi"
          onFermer={() => setOuvert(false)}
          onFait={(message) => {
            setOuvert(false);
            setResultat(message);
          }}
        />
      ) : null}
    </>
  );
}
