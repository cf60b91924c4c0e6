'use client';

import { FormulaireJson } from '@/components/formulaire/formulaire-json.tsx';
import { texteDe } from '@/components/formulaire/lire-champs.ts';
import { Champ } from '@/components/ui/champ.tsx';
import { ChampsHabilitation, lireHabilitation, type Offre } from './champs-habilitation.tsx';

/** Inviter une personne : elle se reliera à son identité ProConnect à sa première connexion. */
export function InviterAgent(offre: Offre) {
  return (
    <FormulaireJson
      url="/api/agents"
      methode="POST"
      action="Inviter cette personne"
      reussite="Invitation enregistrée : la première connexion par ProConnect, sous trente jours, ouvrira le compte."
      lire={(champs) => ({ nom: texteDe(champs, 'nom'), courriel: texteDe(champs, 'courriel'), ...lireHabilitation(champs) })}
    >
      <div className="fr-mt-2w grid items-end gap-x-4 sm:grid-cols-2">
        <Champ label="Prénom et nom" name="nom" autoComplete="off" required />
        <Champ
          label="Courriel professionnel"
          indication="Celui que ProConnect annoncera, par exemple prenom.nom@metropole.example"
          name="courriel"
          type="email"
          autoComplete="off"
          required
        />
      </div>
      <ChampsHabilitation {...offre} roleActuel="lecteur" tous={false} choisis={[]} />
    </FormulaireJson>
  );
}
