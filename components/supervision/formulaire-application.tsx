'use client';

import { FormulaireJson } from '@/components/formulaire/formulaire-json.tsx';
import { nombreDe, texteDe, texteOuRien } from '@/components/formulaire/lire-champs.ts';
import { Champ } from '@/components/ui/champ.tsx';
import type { ApplicationLue } from '@/lib/domain/application-piste.ts';

/** Modifier la fiche d'une application ; le secret n'a pas de champ : il ne vit que dans les réglages. */
export function FormulaireApplication({ application: a }: { application: ApplicationLue }) {
  return (
    <details>
      <summary>Modifier la fiche « {a.nom} »</summary>
      <FormulaireJson
        url={`/api/supervision/applications/${a.ref}`}
        methode="PUT"
        action="Enregistrer l’application"
        reussite="Application enregistrée."
        lire={(champs) => ({
          nom: texteDe(champs, 'nom'),
          portees: texteDe(champs, 'portees'),
          quotaSeconde: nombreDe(champs, 'quotaSeconde'),
          quotaHeure: nombreDe(champs, 'quotaHeure'),
          quotaJour: nombreDe(champs, 'quotaJour'),
          contact: texteOuRien(champs, 'contact'),
          secretCreeLe: texteOuRien(champs, 'secretCreeLe'),
          secretExpireLe: texteOuRien(champs, 'secretExpireLe'),
          version: a.version,
        })}
      >
        <div className="grid gap-x-4 fr-mt-2w sm:grid-cols-2">
          <Champ label="Nom" name="nom" defaultValue={a.nom} required />
          <Champ label="Portées" name="portees" defaultValue={a.portees} required />
          <Champ label="Quota par seconde" name="quotaSeconde" inputMode="numeric" defaultValue={String(a.quotaSeconde)} />
          <Champ label="Quota par heure" name="quotaHeure" inputMode="numeric" defaultValue={String(a.quotaHeure)} />
          <Champ label="Quota par jour" name="quotaJour" inputMode="numeric" defaultValue={String(a.quotaJour)} />
          <Champ label="Secret créé le" name="secretCreeLe" type="date" defaultValue={a.secretCreeLe ?? ''} />
          <Champ label="Secret valable jusqu’au" name="secretExpireLe" type="date" defaultValue={a.secretExpireLe ?? ''} />
          <Champ
            label="Contact"
            indication="Une adresse de service, pas une personne"
            name="contact"
            type="email"
            defaultValue={a.contact ?? ''}
          />
        </div>
      </FormulaireJson>
    </details>
  );
}
