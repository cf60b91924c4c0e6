import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import type { FiltresJournal } from '@/lib/contracts/journal.ts';
import { PARTENAIRES, VERDICTS } from '@/lib/domain/echange.ts';
import { OPERATIONS } from '@/lib/domain/operation.ts';

const choix = (table: Record<string, string>) => Object.entries(table).map(([valeur, libelle]) => ({ valeur, libelle }));
const FENETRES = [
  { valeur: '24h', libelle: 'Vingt-quatre heures' },
  { valeur: '7j', libelle: 'Sept jours' },
  { valeur: '30j', libelle: 'Trente jours' },
  { valeur: '13m', libelle: 'Treize mois' },
];
const HTTP = [{ valeur: '0', libelle: 'Sans réponse' }, ...[2, 3, 4, 5].map((n) => ({ valeur: String(n), libelle: `${n}xx` }))];

type Props = { filtres: FiltresJournal; auteurs: readonly { id: string; nom: string }[] };

/** Un formulaire en GET : il marche sans script et son résultat est une adresse à partager. */
export function JournalFiltres({ filtres, auteurs }: Props) {
  return (
    <form action="/journal" method="get" className="fr-mb-3w" aria-label="Filtrer le journal">
      <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-4">
        <Selection label="Période" name="fenetre" choix={FENETRES} defaultValue={filtres.fenetre ?? '24h'} />
        <Selection
          label="Service"
          name="partenaire"
          vide="Tous"
          choix={choix(PARTENAIRES)}
          defaultValue={filtres.partenaire ?? ''}
        />
        <Selection
          label="Opération"
          name="operation"
          vide="Toutes"
          choix={choix(OPERATIONS)}
          defaultValue={filtres.operation ?? ''}
        />
        <Selection label="Verdict" name="verdict" vide="Tous" choix={choix(VERDICTS)} defaultValue={filtres.verdict ?? ''} />
        <Selection label="Statut HTTP" name="http" vide="Tous" choix={HTTP} defaultValue={filtres.http?.toString() ?? ''} />
        <Champ label="Classe d’échec" name="classe" defaultValue={filtres.classe ?? ''} autoComplete="off" />
        <Champ label="Code d’erreur" name="code" defaultValue={filtres.code ?? ''} autoComplete="off" />
        <Champ
          label="Durée minimale (ms)"
          name="dureeMinMs"
          type="number"
          min={0}
          defaultValue={filtres.dureeMinMs?.toString() ?? ''}
        />
        <Champ label="Texte de la cause" name="cause" defaultValue={filtres.cause ?? ''} autoComplete="off" />
        <Selection
          label="Auteur"
          name="auteur"
          vide="Tous"
          choix={auteurs.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
          defaultValue={filtres.auteur ?? ''}
        />
        <Champ label="Corrélation" name="correlation" defaultValue={filtres.correlation ?? ''} autoComplete="off" />
      </div>
      {filtres.demande ? <input type="hidden" name="demande" value={filtres.demande} /> : null}
      {filtres.incident ? <input type="hidden" name="incident" value={filtres.incident} /> : null}
      {filtres.marche ? <input type="hidden" name="marche" value={filtres.marche} /> : null}
      {filtres.candidature ? <input type="hidden" name="candidature" value={filtres.candidature} /> : null}
      <div className="flex flex-wrap items-center gap-4 fr-mt-2w">
        <Bouton type="submit" petit icone="fr-icon-search-line">
          Filtrer le journal
        </Bouton>
        <Lien petit href="/journal">
          Effacer les filtres
        </Lien>
      </div>
    </form>
  );
}
