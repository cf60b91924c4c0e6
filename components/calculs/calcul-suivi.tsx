'use client';

import { Alerte } from '@/components/ui/alerte.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import type { CalculSuivi as Suivi } from '@/lib/contracts/calculs.ts';
import { useCalcul } from '@/lib/hooks/use-calcul.ts';
import { ActionsCalcul } from './actions-calcul.tsx';
import { versSuivi } from './calcul-view.ts';
import { CourbeRestantes } from './courbe-restantes.tsx';
import { TableDeComptes } from './table-de-comptes.tsx';

/** Un calcul du stock, suivi tant qu'il vit. */
export function CalculSuivi({ premier }: { premier: Suivi }) {
  const { data } = useCalcul(premier);
  const vue = versSuivi(data);
  return (
    <>
      <Badge ton={vue.ton}>{vue.etat}</Badge>
      <p className="fr-text--sm fr-mt-1w">
        {vue.territoires}. Demandé par {vue.agent} le {vue.demande}, échéance du {vue.echeance}.
      </p>
      <p aria-live="polite">{vue.phrase}</p>
      {vue.alerte ? (
        <Alerte ton="avertissement">
          À ce rythme l’échéance ne tient pas : demandez à PISTE un quota plus haut, ou réduisez le territoire.
        </Alerte>
      ) : null}
      <progress value={vue.part} max={100} aria-label="Avancement du calcul" className="w-full" />
      <ActionsCalcul calcul={data.calcul} />
      <CourbeRestantes suivi={data} prevision={vue.prevision} phrase={vue.phrase} />
      <TableDeComptes
        titre="Où en sont les demandes"
        entetes={['Situation', 'Demandes']}
        lignes={vue.comptes.map((c) => [c.libelle, c.n])}
      />
      {vue.ecarts.length > 0 ? (
        <TableDeComptes
          titre="Demandes écartées"
          entetes={['Raison', 'Demandes']}
          lignes={vue.ecarts.map((e) => [e.raison, e.n])}
        />
      ) : null}
      {vue.points.length > 0 ? (
        <TableDeComptes
          titre="Demandes restantes au fil du calcul"
          entetes={['Instant', 'Restantes']}
          lignes={vue.points.map((p) => [p.le, p.restantes])}
        />
      ) : null}
    </>
  );
}
