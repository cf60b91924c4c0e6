'use client';

import { FormulaireJson } from '@/components/formulaire/formulaire-json.tsx';
import { nombreDe } from '@/components/formulaire/lire-champs.ts';
import { Case } from '@/components/ui/case.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { GroupeDeChamps } from '@/components/ui/groupe-de-champs.tsx';
import type { ReglageDeTerritoire } from '@/lib/domain/reglage-validation.ts';

/** Régler un territoire ; refusé si quelqu'un d'autre l'a changé entre-temps. */
export function FormulaireReglage({ reglage: r }: { reglage: ReglageDeTerritoire }) {
  return (
    <FormulaireJson
      url={`/api/validation/${r.siren}`}
      methode="PUT"
      action="Enregistrer le réglage"
      reussite="Réglage enregistré : il vaut dès la prochaine saisie."
      lire={(champs) => ({ seuil: nombreDe(champs, 'seuil'), criteres: champs.getAll('criteres'), version: r.version })}
    >
      <Champ
        label="Écart de points"
        name="seuil"
        inputMode="numeric"
        required
        className="max-w-xs"
        indication="Au-delà de cet écart avec la note en cours, une seconde personne valide. De 1 à 500."
        defaultValue={String(r.reglage.seuil)}
      />
      <details className="fr-mb-3w">
        <summary>
          Critères qui demandent toujours une validation ({r.reglage.criteres.length} sur {r.criteres.length})
        </summary>
        <div className="fr-mt-2w sm:columns-2">
          <GroupeDeChamps legende={`Critères des grilles publiées de ${r.territoire}`}>
            {r.criteres.map((c) => (
              <Case
                key={c.code}
                label={c.libelle}
                name="criteres"
                value={c.code}
                defaultChecked={r.reglage.criteres.includes(c.code)}
              />
            ))}
          </GroupeDeChamps>
        </div>
      </details>
    </FormulaireJson>
  );
}
