import { useMemo, useRef } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { ResumeErreurs } from '@/components/ui/resume-erreurs.tsx';
import { useHydrate } from '@/components/ui/use-hydrate.ts';
import { CritereLigne } from './critere-ligne.tsx';
import { EtatBrouillon } from './etat-brouillon.tsx';
import { famillesSaisie } from './familles-saisie.ts';
import { MotifSaisie } from './motif-saisie.tsx';
import { NoteEnDirect } from './note-en-direct.tsx';
import { refusPlaces } from './refus-place.ts';
import { RefusPrecedent } from './refus-precedent.tsx';
import { resumeSaisie } from './resume-saisie.ts';
import type { Saisie } from './use-saisie.ts';
import { useSoumettreAuClavier } from './use-soumettre-au-clavier.ts';

/** Le formulaire : refus précédent, erreurs, critères par famille, motif, note en direct. */
export function FormulaireSaisie({ saisie, reprise }: { saisie: Saisie; reprise: Date | null }) {
  const { dossier, lignes, fautes, echec } = saisie;
  const refus = refusPlaces(dossier, lignes);
  // Avant l'hydratation, un envoi natif mettrait la saisie dans l'adresse : le bouton attend.
  const pret = useHydrate();
  const resume = useMemo(() => resumeSaisie(fautes, lignes), [fautes, lignes]);
  const zone = useRef<HTMLFormElement>(null);
  useSoumettreAuClavier(zone);
  return (
    <form ref={zone} noValidate method="post" onSubmit={saisie.verifier} aria-label="Saisie de la cotation">
      <ResumeErreurs titre="La saisie est à corriger" erreurs={resume} />
      {echec === null ? null : (
        <Alerte ton="erreur" titre={echec.title} annoncee>
          <p>{echec.detail} Votre saisie est conservée.</p>
          {echec.instance === '' ? null : <p className="fr-text--sm">Référence à citer : {echec.instance}</p>}
        </Alerte>
      )}
      {dossier.refus === null ? null : <RefusPrecedent envoi={dossier.refus.envoi} refus={refus} />}
      <EtatBrouillon reprise={reprise} gardeLe={saisie.gardeLe} onRecommencer={saisie.recommencer} />
      <div className="grid gap-8 lg:grid-cols-[1fr_20rem]">
        <div className="min-w-0">
          {famillesSaisie(lignes).map(({ titre, aide, lignes: siennes }) => (
            <section key={titre} aria-label={titre} className="fr-mb-4w">
              <h2 className="fr-h5 fr-mb-1v">{titre}</h2>
              <p className="fr-text--sm fr-mb-1w">{aide}</p>
              {siennes.map((ligne) => (
                <CritereLigne key={ligne.cle} ligne={ligne} refus={refus} />
              ))}
            </section>
          ))}
          <MotifSaisie />
        </div>
        <NoteEnDirect dossier={dossier} lignes={lignes} />
      </div>
      <Bouton type="submit" disabled={!pret}>
        Vérifier la saisie
      </Bouton>
      <p className="fr-text--sm fr-mt-1w">Raccourci : Ctrl + Entrée. Rien n’est transmis avant votre confirmation.</p>
    </form>
  );
}
