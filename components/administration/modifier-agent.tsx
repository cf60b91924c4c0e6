'use client';

import { FormulaireJson } from '@/components/supervision/formulaire-json.tsx';
import { Case } from '@/components/ui/case.tsx';
import type { AgentListe } from '@/lib/db/list-agents.ts';
import { ChampsHabilitation, lireHabilitation, type Territoire } from './champs-habilitation.tsx';

type Props = { agent: AgentListe; territoires: readonly Territoire[] };

/** Changer un rôle ou un périmètre, retirer ou rendre l'accès. */
export function ModifierAgent({ agent, territoires }: Props) {
  return (
    <details className="fr-mb-1w">
      <summary>
        Modifier<span className="fr-sr-only"> l’habilitation de {agent.nom}</span>
      </summary>
      <FormulaireJson
        url={`/api/agents/${agent.ref}`}
        methode="PUT"
        action="Enregistrer l’habilitation"
        reussite="Habilitation enregistrée. Les sessions ouvertes de cette personne sont fermées."
        lire={(champs) => ({ ...lireHabilitation(champs), actif: champs.get('actif') !== null })}
      >
        <Case
          label="Accès ouvert"
          indication="Décoché, la personne est déconnectée et ne peut plus entrer ; rien de son travail n’est effacé"
          name="actif"
          defaultChecked={agent.actif}
        />
        <ChampsHabilitation
          territoires={territoires}
          role={agent.role}
          tous={agent.tousTerritoires}
          choisis={agent.territoires.map((t) => t.siren)}
        />
      </FormulaireJson>
    </details>
  );
}
