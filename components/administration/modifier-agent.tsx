'use client';

import { FormulaireJson } from '@/components/formulaire/formulaire-json.tsx';
import { Case } from '@/components/ui/case.tsx';
import type { AgentHabilite } from '@/lib/domain/agent-habilite.ts';
import { ChampsHabilitation, lireHabilitation, type Offre } from './champs-habilitation.tsx';

type Props = { agent: AgentHabilite; offre: Offre };

/** Changer un rôle ou un périmètre, retirer ou rendre l'accès. */
export function ModifierAgent({ agent, offre }: Props) {
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
          {...offre}
          roleActuel={agent.role}
          tous={agent.tousTerritoires}
          choisis={agent.territoires.map((t) => t.siren)}
        />
      </FormulaireJson>
    </details>
  );
}
