import { ActionJson } from '@/components/formulaire/action-json.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { type Annonce, AUDIENCES } from '@/lib/domain/annonce.ts';
import { FormulaireAnnonce } from './formulaire-annonce.tsx';

type Props = { annonces: readonly Annonce[]; maintenant: string };

const moment = ({ debut, fin }: Annonce, maintenant: string) => {
  if (fin <= maintenant) return { ton: 'neutre', mot: 'Passée' } as const;
  return debut > maintenant ? ({ ton: 'info', mot: 'À venir' } as const) : ({ ton: 'succes', mot: 'En cours' } as const);
};

/** Les annonces, avec leur texte tel qu'il paraîtra. */
export function Annonces({ annonces, maintenant }: Props) {
  if (annonces.length === 0) return <EtatVide titre="Aucune annonce">La première se publie ci-dessus.</EtatVide>;
  return (
    <ul className="list-none p-0">
      {annonces.map((a) => {
        const { ton, mot } = moment(a, maintenant);
        return (
          <li key={a.ref} className="fr-mb-4w">
            <Badge ton={ton}>{mot}</Badge>
            <p className="fr-mb-1w">{a.texte}</p>
            <p className="fr-text--sm mention">
              Du {formaterInstant(new Date(a.debut))} au {formaterInstant(new Date(a.fin))} · {AUDIENCES[a.audience]}
              {a.maintenance ? ' · maintenance annoncée' : ''}
              {a.auteur ? ` · par ${a.auteur}` : ''}
            </p>
            <details className="fr-mb-1w">
              <summary>Corriger l’annonce du {formaterInstant(new Date(a.debut))}</summary>
              <FormulaireAnnonce annonce={a} />
            </details>
            <ActionJson url={`/api/supervision/annonces/${a.ref}`} methode="DELETE" complement={a.texte}>
              Retirer l’annonce
            </ActionJson>
          </li>
        );
      })}
    </ul>
  );
}
