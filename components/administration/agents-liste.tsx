import { ActionJson } from '@/components/formulaire/action-json.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { AgentHabilite } from '@/lib/domain/agent-habilite.ts';
import { etatHabilitation } from '@/lib/domain/habilitation.ts';
import type { Offre } from './champs-habilitation.tsx';
import { BadgeHabilitation } from './etat-habilitation.tsx';
import { ModifierAgent } from './modifier-agent.tsx';

type Props = { agents: readonly AgentHabilite[]; offre: Offre; moi: string; maintenant: Date };

const quand = (instant: string | null): string => (instant === null ? 'jamais' : `le ${formaterInstant(new Date(instant))}`);
const perimetre = (a: AgentHabilite): string =>
  a.tousTerritoires ? 'tous les territoires' : a.territoires.map((t) => t.nom).join(', ') || 'aucun territoire';

/** Les habilitations, avec ce que la revue doit confirmer ou retirer. */
export function AgentsListe({ agents, offre, moi, maintenant }: Props) {
  const libelleDe = (role: string): string => offre.roles.find((r) => r.valeur === role)?.libelle ?? role;
  return (
    <ul className="list-none p-0">
      {agents.map((a) => {
        const etat = etatHabilitation(a, maintenant);
        return (
          <li key={a.ref} className="fr-mb-3w">
            <BadgeHabilitation etat={etat} />
            <h3 className="fr-h6 fr-mb-1v">
              {a.nom}
              {a.ref === moi ? ' (vous)' : ''}
            </h3>
            <p className="fr-mb-1v">
              {libelleDe(a.role)}, {perimetre(a)} · <span className="break-all">{a.courriel}</span>
            </p>
            <p className="fr-text--sm mention fr-mb-1w">
              Dernière connexion : {quand(a.derniereConnexion)} · Revue : {quand(a.revuLe)}
              {a.revuPar ? ` par ${a.revuPar}` : ''}
            </p>
            {a.ref === moi ? null : (
              <>
                <ModifierAgent agent={a} offre={offre} />
                {etat === 'dormante' || etat === 'a-revoir' ? (
                  <ActionJson url={`/api/agents/${a.ref}/revue`} methode="POST" complement={a.nom}>
                    Confirmer l’habilitation
                  </ActionJson>
                ) : null}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
