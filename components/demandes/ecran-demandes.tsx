'use client';

import { useCallback } from 'react';
import { EchecLecture } from '@/components/coquille/echec-lecture.tsx';
import { aLaDemande } from '@/components/ui/a-la-demande.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Onglets } from '@/components/ui/onglets.tsx';
import { Squelette } from '@/components/ui/squelette.tsx';
import type { PageDemandes } from '@/lib/contracts/demandes.ts';
import { adresseListe, ecrireFiltre, lireFiltre } from '@/lib/contracts/demandes-search-params.ts';
import type { Vue } from '@/lib/contracts/vues.ts';
import type { FiltreDemandes } from '@/lib/domain/filtre-demandes.ts';
import { useDemandes } from '@/lib/hooks/use-demandes.ts';
import { useRecherche } from '@/lib/hooks/use-recherche.ts';
import { avecApercu, lireApercu } from './apercu-adresse.ts';
import type { Collegue } from './attribuer-a.tsx';
import type { DroitsListe } from './droits-liste.ts';
import { EtiquettesFiltres } from './etiquettes-filtres.tsx';
import { FiltresDemandes } from './filtres-demandes.tsx';
import { type Noms, sansFiltre, toEtiquettes, toFraicheur, toOnglets } from './liste-view.ts';
import { allerA, remplacerPar, suivreSurPlace, useAdresse } from './navigation-liste.ts';
import { RechercheDemandes } from './recherche-demandes.tsx';
import { ResultatsDemandes } from './resultats-demandes.tsx';
import { useNomDeCommune } from './use-nom-de-commune.ts';
import { VuesDemandes } from './vues-demandes.tsx';

const ListeVide = aLaDemande(() => import('./liste-vide.tsx').then((m) => m.ListeVide));
const ApercuDemande = aLaDemande(() => import('./apercu-demande.tsx').then((m) => m.ApercuDemande));

type Props = {
  /** Ce que le serveur a rendu, et pour quel filtre. */
  premiere: { filtre: FiltreDemandes; page: PageDemandes };
  /** Les paramètres de l'adresse reçue. */
  adresse: string;
  noms: Noms;
  droits: DroitsListe;
  /** À qui confier des demandes ; vide, sans ce droit. */
  collegues: readonly Collegue[];
  vues: { premieres: Vue[]; parDefaut: string | null };
  raccourcis: boolean;
  maintenant: string;
};

export function EcranDemandes({ premiere, adresse, noms: connus, droits, collegues, vues, raccourcis, maintenant }: Props) {
  const parametres = useAdresse(adresse);
  const { filtre, ignores } = lireFiltre(parametres);
  const [recherche, changerRecherche] = useRecherche();
  const memeFiltre = ecrireFiltre(filtre).toString() === ecrireFiltre(premiere.filtre).toString();
  const lecture = useDemandes(filtre, recherche, memeFiltre ? premiere.page : undefined);
  const page = lecture.data;
  const noms = useNomDeCommune(filtre.commune, connus);
  const etiquettes = toEtiquettes(filtre, noms);
  const fraicheur = toFraicheur(page?.fraicheur ?? null, new Date(maintenant));
  const ouvrir = useCallback((ref: string) => allerA(avecApercu(window.location.search, ref)), []);
  const fermer = useCallback(() => remplacerPar(avecApercu(window.location.search, null)), []);
  const apercu = lireApercu(parametres);
  const nonCompris = page?.curseurIgnore ? [...ignores, 'Page'] : ignores;
  return (
    <div onClickCapture={suivreSurPlace}>
      <Onglets
        libelle="Demandes par état de cotation, à examiner ou suivies"
        onglets={toOnglets(filtre, recherche ? null : (page?.parEtat ?? null))}
      />
      {nonCompris.length > 0 ? (
        <Alerte ton="info">{`Cette adresse demandait des choses que la page ne comprend pas, ignorées : ${nonCompris.join(', ')}.`}</Alerte>
      ) : null}
      <VuesDemandes {...vues} reference={filtre.vue} requete={ecrireFiltre(filtre).toString()} />
      <RechercheDemandes
        recherche={recherche}
        parNom={droits.identite}
        onChercher={(texte) => {
          changerRecherche(texte);
          allerA(adresseListe(filtre));
        }}
      />
      <FiltresDemandes filtre={filtre} parametres={parametres} noms={noms} actifs={etiquettes.length} />
      <EtiquettesFiltres etiquettes={etiquettes} sansFiltre={sansFiltre(filtre)} />
      {page ? (
        <p className={`fr-text--sm fr-mb-1w ${fraicheur.ancienne ? 'fr-message--warning' : 'mention'}`}>{fraicheur.texte}</p>
      ) : null}
      {lecture.isError ? (
        <EchecLecture titre="La liste n’a pas pu être lue" erreur={lecture.error} onReessayer={() => void lecture.refetch()} />
      ) : null}
      {lecture.isPending ? <Squelette lignes={10} libelle="Lecture des demandes" /> : null}
      {page && page.lignes.length === 0 && !page.precedent ? (
        <ListeVide filtre={filtre} recherche={recherche} etiquettes={etiquettes} sansFiltre={sansFiltre(filtre)} />
      ) : null}
      {page && (page.lignes.length > 0 || page.precedent) ? (
        <ResultatsDemandes
          page={page}
          filtre={filtre}
          occupee={lecture.isPlaceholderData}
          recherche={recherche}
          droits={droits}
          collegues={collegues}
          raccourcis={raccourcis}
          onApercu={ouvrir}
        />
      ) : null}
      {apercu === null ? null : <ApercuDemande reference={apercu} maintenant={new Date(maintenant)} onFermer={fermer} />}
    </div>
  );
}
