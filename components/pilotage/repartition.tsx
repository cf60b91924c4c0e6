import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { FiltreSelection } from '@/components/ui/filtre-selection.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { Lien } from '@/components/ui/lien.tsx';
import { ecrireAdresse } from '@/lib/contracts/adresse.ts';
import type { FiltresRepartition } from '@/lib/contracts/simulations.ts';
import { PUBLICS } from '@/lib/domain/publics.ts';
import { situer } from '@/lib/domain/situer.ts';
import { classesDeNotes } from './classes-de-notes.ts';
import { ClassesTable } from './classes-table.tsx';
import { Histogramme } from './histogramme.tsx';
import { phraseDeRepartition } from './phrase-de-repartition.ts';
import { type Releve, RelevesTable } from './releves-table.tsx';

type Grille = { code: string; version: string; libelle: string };
type Props = {
  filtres: FiltresRepartition;
  territoires: { siren: string; nom: string }[];
  /** L'agent a tous les territoires : l'ensemble lui est permis. */
  tous: boolean;
  page: { territoire: string; grilles: Grille[]; grille: Grille | null; notes: { note: number; n: number }[]; releves: Releve[] };
};

const modele = (g: Grille): string => `${g.code}|${g.version}`;
const TYPOLOGIES = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'].map((valeur) => ({ valeur, libelle: valeur }));

/** La répartition des notes : une phrase, des barres, les mêmes chiffres en table, et l'évolution. */
export function Repartition({ filtres, territoires, tous, page }: Props) {
  const { grille, notes, releves } = page;
  const place = situer(notes, 0);
  const classes = classesDeNotes([notes]);
  const dernier = releves.at(-1);
  const adresse = { ...filtres, territoire: page.territoire, grille: grille ? modele(grille) : undefined };
  return (
    <>
      <FiltreSelection
        action="/pilotage"
        libelle="Filtrer la répartition"
        filtres={[
          {
            nom: 'territoire',
            label: 'Territoire',
            valeur: page.territoire,
            ...(tous ? { vide: 'Tous' } : {}),
            choix: territoires.map((t) => ({ valeur: t.siren, libelle: t.nom })),
          },
          {
            nom: 'grille',
            label: 'Grille',
            valeur: grille ? modele(grille) : '',
            choix: page.grilles.map((g) => ({ valeur: modele(g), libelle: `${g.libelle}, version ${g.version}` })),
          },
          { nom: 'typologie', label: 'Typologie', valeur: filtres.typologie ?? '', vide: 'Toutes', choix: TYPOLOGIES },
          {
            nom: 'public',
            label: 'Public',
            valeur: filtres.public,
            choix: Object.entries(PUBLICS).map(([valeur, libelle]) => ({ valeur, libelle })),
          },
        ]}
      />
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
          <p>
            <Lien
              href={ecrireAdresse('/api/pilotage/repartition', adresse)}
              prefetch={false}
              icone="fr-icon-download-line"
              download
            >
              Télécharger la répartition (CSV)
            </Lien>
          </p>
          <h2 className="fr-h5">Évolution par semaine, toutes typologies</h2>
          <RelevesTable releves={releves} />
        </>
      )}
    </>
  );
}
