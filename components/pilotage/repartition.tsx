import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { ecrireAdresse } from '@/lib/contracts/adresse.ts';
import type { FiltresRepartition as Filtres, SerieDePilotage } from '@/lib/contracts/simulations.ts';
import type { Releve, ReleveDeValidation } from '@/lib/domain/releve.ts';
import { situer } from '@/lib/domain/situer.ts';
import { classesDeNotes } from './classes-de-notes.ts';
import { ClassesTable } from './classes-table.tsx';
import { FiltresRepartition, type GrilleRepartie, modeleDe } from './filtres-repartition.tsx';
import { Histogramme } from './histogramme.tsx';
import { LienCsv } from './lien-csv.tsx';
import { phraseDeRepartition } from './phrase-de-repartition.ts';
import { SuiviHebdomadaire } from './suivi-hebdomadaire.tsx';
import { suiviDesCorrections, suiviDesNotes, suiviDesValidations } from './suivi-view.ts';

type Props = {
  filtres: Filtres;
  territoires: { siren: string; nom: string }[];
  tous: boolean;
  page: {
    territoire: string;
    grilles: GrilleRepartie[];
    grille: GrilleRepartie | null;
    notes: { note: number; n: number; corrigees: number }[];
    releves: Releve[];
    validations: ReleveDeValidation[];
  };
};

/** La répartition des notes et son suivi : pour chaque graphique, une phrase, un dessin, un tableau, un fichier. */
export function Repartition({ filtres, territoires, tous, page }: Props) {
  const { territoire, grilles, grille, notes, releves } = page;
  const place = situer(notes, 0);
  const classes = classesDeNotes([notes]);
  const dernier = releves.at(-1);
  const adresse = { ...filtres, territoire, grille: grille ? modeleDe(grille) : undefined };
  const csv = (serie: SerieDePilotage) => ecrireAdresse(`/api/pilotage/${serie}`, adresse);
  return (
    <>
      <FiltresRepartition {...{ filtres, territoires, tous, territoire, grilles, grille }} />
      {place === null || dernier === undefined ? (
        <EtatVide titre="Aucune note à répartir">
          La répartition se refait après chaque synchronisation ; aucune demande cotée ne répond à ces filtres.
        </EtatVide>
      ) : (
        <>
          <h2 className="fr-h5">Notes des demandes en cours</h2>
          <p className="fr-text--lead">{phraseDeRepartition(place)}</p>
          <p className="fr-text--sm mention">
            Calculée le {formaterInstant(dernier.calculeLe)}. La note aide à décider ; la commission reste souveraine.
          </p>
          <Histogramme titre={`Répartition des notes. ${phraseDeRepartition(place)}`} classes={classes} series={['Demandes']} />
          <ClassesTable titre="Demandes par classe de notes" classes={classes} series={['Demandes']} />
          <LienCsv href={csv('repartition')}>Télécharger la répartition (CSV)</LienCsv>
          <SuiviHebdomadaire
            titre="Évolution des notes par semaine, toutes typologies"
            suivi={suiviDesNotes(releves)}
            csv={{ href: csv('evolution'), libelle: 'Télécharger l’évolution des notes (CSV)' }}
          />
          <SuiviHebdomadaire
            titre="Notes corrigées à la main"
            suivi={suiviDesCorrections(releves, notes)}
            csv={{ href: csv('corrections'), libelle: 'Télécharger les corrections (CSV)' }}
          />
        </>
      )}
      <SuiviHebdomadaire
        titre="Temps de validation sur le territoire, toutes grilles"
        suivi={suiviDesValidations(page.validations)}
        csv={{ href: csv('validations'), libelle: 'Télécharger les temps de validation (CSV)' }}
      />
    </>
  );
}
