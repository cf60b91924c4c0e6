import { toCascade } from '@/components/demandes/cascade-view.ts';
import { toCotationView } from '@/components/demandes/cotation-view.ts';
import { toFicheView } from '@/components/demandes/fiche-view.ts';
import { toPlaces } from '@/components/demandes/place-view.ts';
import { toRecalcul } from '@/components/demandes/recalcul-view.ts';
import { Synthese } from '@/components/demandes/synthese.tsx';
import { AnomaliesDeDemande } from '@/components/pilotage/anomalies-de-demande.tsx';
import { pool } from '@/lib/db/client.ts';
import { findCotationComparee } from '@/lib/db/find-cotation-comparee.ts';
import { findRepartition } from '@/lib/db/find-repartition.ts';
import { listAnomaliesDeDemande } from '@/lib/db/list-anomalies.ts';
import { lireFiche } from './lire-fiche.ts';

export const metadata = { title: 'Synthèse – Demande' };

export default async function PageSynthese({ params }: { params: Promise<{ ref: string }> }) {
  const { agent, fiche } = await lireFiche((await params).ref);
  const { cotation, communes, recherche } = fiche;
  const [tenue, repartition, anomalies] = await Promise.all([
    findCotationComparee(pool(), { tag: 'demande', ref: fiche.ref }, agent.perimetre),
    cotation && findRepartition(pool(), cotation.grille, recherche.typologies),
    listAnomaliesDeDemande(pool(), fiche.ref, agent.perimetre),
  ]);
  const maintenant = new Date();
  const { anciennete, attente } = toFicheView(fiche, maintenant);
  return (
    <>
      <AnomaliesDeDemande anomalies={anomalies} />
      <Synthese
        cotation={cotation && toCotationView(cotation, communes, tenue?.grille)}
        cascade={cotation && toCascade(cotation)}
        recalcul={tenue && toRecalcul(tenue, maintenant)}
        places={cotation && repartition ? toPlaces(cotation.points, recherche.typologies, repartition) : []}
        attente={`${anciennete}. Délai d’attente des demandes comparables, selon le SNE : ${attente.charAt(0).toLowerCase() + attente.slice(1)}.`}
      />
    </>
  );
}
