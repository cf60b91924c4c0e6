'use client';

import { FormulaireJson } from '@/components/formulaire/formulaire-json.tsx';
import { texteDe, texteOuRien } from '@/components/formulaire/lire-champs.ts';
import { Champ } from '@/components/ui/champ.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import { ETATS_API, type FicheApi } from '@/lib/domain/fiche-api.ts';
import { depuisHeureDeParis, versHeureDeParis } from '@/lib/domain/heure-de-paris.ts';

const ETATS = Object.entries(ETATS_API).map(([valeur, libelle]) => ({ valeur, libelle }));

/** Modifier une fiche ; refusée si quelqu'un d'autre l'a changée entre-temps. */
export function FormulaireFiche({ fiche }: { fiche: FicheApi }) {
  const maintenance = fiche.prochaineMaintenance ? versHeureDeParis(fiche.prochaineMaintenance) : '';
  return (
    <details>
      <summary>Modifier la fiche « {fiche.nom} »</summary>
      <FormulaireJson
        url={`/api/supervision/fiches/${fiche.code}`}
        methode="PUT"
        action="Enregistrer la fiche"
        reussite="Fiche enregistrée."
        lire={(champs) => ({
          versionApi: texteDe(champs, 'versionApi'),
          etat: texteDe(champs, 'etat'),
          etatDepuis: texteOuRien(champs, 'etatDepuis'),
          retraitPrevuLe: texteOuRien(champs, 'retraitPrevuLe'),
          responsable: texteDe(champs, 'responsable'),
          documentation: texteOuRien(champs, 'documentation'),
          conditionsAccepteesLe: texteOuRien(champs, 'conditionsAccepteesLe'),
          profilMetierLe: texteOuRien(champs, 'profilMetierLe'),
          prochaineMaintenance: depuisHeureDeParis(texteDe(champs, 'prochaineMaintenance')),
          version: fiche.version,
        })}
      >
        <div className="grid gap-x-4 fr-mt-2w sm:grid-cols-2">
          <Champ label="Version" name="versionApi" defaultValue={fiche.versionApi} required />
          <Champ label="Responsable" name="responsable" defaultValue={fiche.responsable} required />
          <Selection label="Cycle de vie" name="etat" choix={ETATS} defaultValue={fiche.etat} />
          <Champ label="Dans cet état depuis le" name="etatDepuis" type="date" defaultValue={fiche.etatDepuis ?? ''} />
          <Champ label="Retrait prévu le" name="retraitPrevuLe" type="date" defaultValue={fiche.retraitPrevuLe ?? ''} />
          <Champ
            label="Conditions acceptées le"
            name="conditionsAccepteesLe"
            type="date"
            defaultValue={fiche.conditionsAccepteesLe ?? ''}
          />
          <Champ label="Profil métier attribué le" name="profilMetierLe" type="date" defaultValue={fiche.profilMetierLe ?? ''} />
          <Champ label="Documentation (https)" name="documentation" type="url" defaultValue={fiche.documentation ?? ''} />
          <Champ
            label="Prochaine maintenance (heure de Paris)"
            name="prochaineMaintenance"
            type="datetime-local"
            defaultValue={maintenance}
          />
        </div>
      </FormulaireJson>
    </details>
  );
}
