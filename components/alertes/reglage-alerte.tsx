'use client';

import { FormulaireJson } from '@/components/formulaire/formulaire-json.tsx';
import { nombreDe } from '@/components/formulaire/lire-champs.ts';
import { Case } from '@/components/ui/case.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import type { RegleReglee } from '@/lib/domain/alerte-lue.ts';

/** Régler une règle ; refusé si quelqu'un d'autre l'a changée entre-temps. */
export function ReglageAlerte({ regle: r }: { regle: RegleReglee }) {
  return (
    <details>
      <summary>Régler « {r.libelle} »</summary>
      <FormulaireJson
        url={`/api/alertes/regles/${r.code}`}
        methode="PUT"
        action="Enregistrer le réglage"
        reussite="Réglage enregistré : il vaut dès la prochaine minute."
        lire={(champs) => ({
          seuil: nombreDe(champs, 'seuil'),
          fenetreMinutes: nombreDe(champs, 'fenetreMinutes'),
          minimum: nombreDe(champs, 'minimum'),
          active: champs.get('active') !== null,
          version: r.version,
        })}
      >
        <div className="grid gap-x-4 fr-mt-2w sm:grid-cols-3">
          <Champ label="Seuil" name="seuil" inputMode="decimal" defaultValue={r.seuil.toLocaleString('fr-FR')} required />
          <Champ
            label="Fenêtre (minutes, 0 : sans objet)"
            name="fenetreMinutes"
            inputMode="numeric"
            defaultValue={String(r.fenetreMinutes)}
          />
          <Champ label="Minimum observé" name="minimum" inputMode="numeric" defaultValue={String(r.minimum)} />
        </div>
        <Case label="Règle active" name="active" defaultChecked={r.active} />
      </FormulaireJson>
    </details>
  );
}
