import { DessinCascade } from '@/components/cotation/cascade.tsx';
import { TableCriteres } from '@/components/demandes/table-criteres.tsx';
import type { CotationDetaillee } from '@/lib/domain/cotation-detaillee.ts';
import { enPoints } from '@/lib/domain/points-libelle.ts';
import { AnomaliesDeCotation } from './anomalies-de-cotation.tsx';
import { AppelsDeCotation } from './appels-de-cotation.tsx';
import { ControlesTable } from './controles-table.tsx';
import { toCotationDetail } from './cotation-detail-view.ts';
import { DecisionValidation } from './decision-validation.tsx';
import { EnteteCotation } from './entete-cotation.tsx';
import { EtatDeValidation } from './etat-de-validation.tsx';
import { IdentiteCotation } from './identite-cotation.tsx';
import { RevueDeCotation } from './revue-de-cotation.tsx';

type Props = {
  cotation: CotationDetaillee;
  agentId: string;
  droits: { valider: boolean; revoir: boolean; expliquer: boolean };
};

/** Une version de cotation : son état, son décompte, ses vérifications, et la décision d'une seconde personne. */
export function CotationDetail({ cotation: c, agentId, droits }: Props) {
  const { validation } = c;
  const propreTravail = c.auteurId === agentId;
  const vue = toCotationDetail(c);
  return (
    <>
      <EnteteCotation cotation={c} comparaisons={vue.comparaisons} />
      {validation ? (
        <EtatDeValidation validation={validation} motifs={vue.motifsDeValidation} propreTravail={propreTravail} />
      ) : null}
      <p className="fr-text--lead fr-mt-3w">{vue.phrase}</p>
      {validation && validation.avant !== null ? (
        <p>La note en cours lors de la saisie était de {enPoints(validation.avant)}.</p>
      ) : null}
      <RevueDeCotation cotation={c.ref} revue={c.revue} peutRevoir={droits.revoir} />
      {validation?.etat === 'en-attente' && droits.valider && !propreTravail ? <DecisionValidation cotation={c.ref} /> : null}
      <IdentiteCotation cotation={c} grille={vue.grille} />
      <h2 className="fr-h5 fr-mt-4w">Décompte et données lues</h2>
      <TableCriteres titre="Critères retenus" criteres={vue.criteres} note={vue.note} />
      <DessinCascade cascade={vue.cascade} titre={vue.phrase} depart="Départ" arrivee="Note" />
      <h2 className="fr-h5 fr-mt-4w">Vérifications</h2>
      <ControlesTable controles={vue.controles} />
      <AnomaliesDeCotation anomalies={c.anomalies} peutTraiter={droits.expliquer} />
      <AppelsDeCotation envois={c.envois} demande={c.demande.ref} />
    </>
  );
}
