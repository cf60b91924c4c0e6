import { Alerte } from '@/components/ui/alerte.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { ETATS_API, type FicheApi, manquesDe } from '@/lib/domain/fiche-api.ts';
import { EnvironnementsFiche } from './environnements-fiche.tsx';
import { lignesDeFiche } from './fiche-view.ts';
import { FormulaireFiche } from './formulaire-fiche.tsx';
import { LignesFiche } from './lignes-fiche.tsx';
import { ServicesFiche } from './services-fiche.tsx';

/** La fiche d'une API : ce qu'elle est, où elle en est, ce qui manque pour qu'elle réponde et qui doit agir. */
export function Fiche({ fiche, modifiable }: { fiche: FicheApi; modifiable: boolean }) {
  const manques = manquesDe(fiche);
  const documentation = fiche.documentation ? (
    <a href={fiche.documentation}>{fiche.documentation}</a>
  ) : (
    'non publiée : contrat provisoire'
  );
  return (
    <section className="fr-mb-6w">
      <h2>{fiche.nom}</h2>
      <Badge ton={fiche.etat === 'publiee' ? 'succes' : 'avertissement'}>{ETATS_API[fiche.etat]}</Badge>
      {manques.length > 0 ? (
        <div className="fr-my-2w">
          <Alerte ton="avertissement" titre="À vérifier avant que l’API réponde" niveau="h3">
            <ul>
              {manques.map((m) => (
                <li key={m.manque}>
                  {m.manque} : c’est à {m.acteur}
                </li>
              ))}
            </ul>
          </Alerte>
        </div>
      ) : null}
      <LignesFiche lignes={[...lignesDeFiche(fiche), ['Documentation', documentation]]} />
      <EnvironnementsFiche fiche={fiche} />
      <ServicesFiche fiche={fiche} />
      {modifiable ? <FormulaireFiche fiche={fiche} /> : null}
    </section>
  );
}
