import { Alerte } from '@/components/ui/alerte.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { casTypes } from '@/lib/domain/cas-types.ts';
import { jourDeParis } from '@/lib/domain/jour-de-paris.ts';
import { BilanSimulation } from './bilan-simulation.tsx';
import { CasTypesTable } from './cas-types-table.tsx';
import { CommentaireSimulation } from './commentaire-simulation.tsx';
import { ConduiteSimulation } from './conduite-simulation.tsx';
import { ETATS_SIMULATION, type SimulationComplete } from './simulation-lue.ts';

type Props = { simulation: SimulationComplete; peutLancer: boolean };

/** Une simulation : sa conduite, son bilan même partiel, ses cas types. */
export function SimulationDetail({ simulation: s, peutLancer }: Props) {
  const etat = ETATS_SIMULATION[s.etat];
  return (
    <>
      <Alerte ton="info">Simulation : aucune donnée n’est modifiée.</Alerte>
      <div className="flex flex-wrap gap-4 items-center fr-my-2w">
        <Badge ton={etat.ton}>{etat.texte}</Badge>
        <span>
          {s.territoire}, {s.avant.libelle} (version {s.avant.version}), comparée à{' '}
          {s.apres.version === 'essai' ? 'la même avec d’autres points' : `la version ${s.apres.version}`}
        </span>
      </div>
      {s.message ? <Alerte ton="erreur">{s.message}</Alerte> : null}
      <ConduiteSimulation simulation={s.ref} etat={s.etat} faites={s.faites} total={s.total} peutLancer={peutLancer} />
      {s.bilan ? <BilanSimulation bilan={s.bilan} simulation={s.ref} partiel={s.etat !== 'terminee'} /> : null}
      {s.commune ? <CasTypesTable cas={casTypes(s.avant, s.apres, s.commune, jourDeParis(s.demandeeLe))} /> : null}
      {peutLancer ? (
        <CommentaireSimulation simulation={s.ref} commentaire={s.commentaire} />
      ) : s.commentaire ? (
        <>
          <h2 className="fr-h5">Commentaire</h2>
          <p className="whitespace-pre-line">{s.commentaire}</p>
        </>
      ) : null}
    </>
  );
}
